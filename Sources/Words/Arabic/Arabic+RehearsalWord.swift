extension RehearsalWord {
  var arabic: Message {
    switch self {
    case .rehearse: "تدرّب بصوت عالٍ"
    case .way: "تسمع الآخرين. عندما يأتي دورك، تكلّم، ثم قارن ما قلته."
    case .whoAmI: "أنا"
    case .begin: "ابدأ"
    case .turnOf: "{title} يتكلم"
    case .yourTurn: "دورك: تكلّم"
    case .listens: "الميكروفون يعمل"
    case .stop: "توقف"
    case .ready: "قلتُها"
    case .again: "مرة أخرى"
    case .over: "كانت تلك الجملة الأخيرة."
    case .mine: "ما قلته"
    case .good: "إجابة جيدة"
    case .yourself: "ضع علامة على ما فعلته"
    case .hear: "استمع"
    case .save: "احفظ في ملف"
    case .erase: "امحُ ما قلته"
    case .erased: "مُحي ولم يبق منه شيء."
    case .stays: "ما تقوله يبقى في هذه الصفحة. يختفي عندما تمحوه أو تغادر الصفحة، إلا إذا حفظته."
    case .noMicrophone: "لا يوجد ميكروفون أو لا يمكن استخدامه. لا يُسجَّل شيء؛ تكلّم على أي حال."
    case .sayAloud: "قلها بصوت عالٍ"
    case .sayWay:
      .counted(
        zero: "تسمع المهمة، ثم تجيب فورًا.", one: "تسمع المهمة. ثم لديك ثانية واحدة للإجابة.",
        two: "تسمع المهمة. ثم لديك ثانيتان للإجابة.", few: "تسمع المهمة. ثم لديك {n} ثوانٍ للإجابة.",
        many: "تسمع المهمة. ثم لديك {n} ثانية للإجابة.",
        other: "تسمع المهمة. ثم لديك {n} ثانية للإجابة.")
    case .episode: "تدريب"
    case .episodes: "تدريبات"
    case .episodesSummary: "محادثات تتدرب عليها في الطريق: جملة، ثم وقفة لك، ثم إجابة جيدة."
    case .how: "عندما يسود الصمت، تكلّم. ثم تسمع إجابة جيدة."
    case .youAre: "أنت {title}."
    case .youBegin: "أنت تبدأ."
    }
  }
}
