extension ReviewWord {
  var arabic: Message {
    switch self {
    case .practice: "تدرّب"
    case .practiceLead: "بضعة أسئلة من الدروس التي أنهيتها، يعود كل منها قبيل أن تنساه."
    case .needsScript:
      "تتذكر هذه الصفحة ما تعرفه، في هذا المتصفح فقط؛ وتحتاج لذلك إلى JavaScript. من دونه، اختبر نفسك بالدروس."
    case .fiveMinutes: "تدرّب: خمس دقائق في اليوم"
    case .start: "ابدأ"
    case .due:
      .counted(
        zero: "لا سؤال للمراجعة.", one: "سؤال واحد للمراجعة.", two: "سؤالان للمراجعة.",
        few: "{n} أسئلة للمراجعة.", many: "{n} سؤالًا للمراجعة.", other: "{n} سؤال للمراجعة.")
    case .new:
      .counted(
        zero: "لا جديد منها.", one: "واحد منها جديد.", two: "اثنان منها جديدان.",
        few: "{n} منها جديدة.", many: "{n} منها جديدة.", other: "{n} منها جديدة.")
    case .nothingDone: "لا أسئلة بعد. علّم درسًا كمنجز في آخر صفحته، فتأتي أسئلته إلى هنا."
    case .toLessons: "إلى الدروس"
    case .nothingDue: "لا شيء للمراجعة الآن."
    case .nextOn: "الأسئلة التالية: {day}."
    case .tomorrow: "غدًا"
    case .notLoaded: "تعذر تحميل هذه الأسئلة. تحقق من الاتصال ثم حاول مرة أخرى."
    case .place: "السؤال {number} من {total}"
    case .isNew: "جديد"
    case .hasChanged: "تغيّر هذا السؤال منذ إجابتك الأخيرة."
    case .fromLesson: "من: {title}"
    case .fromCourse: "الدورة: {course}"
    case .whatIs: "ما معنى «{title}»؟"
    case .namePoints: "ما النقاط الأساسية في «{title}»؟"
    case .haveYouUsed: "هل استخدمت هذا في عملك: {title}؟"
    case .yourNotes: "ما كتبته"
    case .sayFirst: "قل الإجابة لنفسك، ثم انظر."
    case .knew: "عرفتها"
    case .notYet: "ليس بعد"
    case .used: "نعم، استخدمته"
    case .later: "اسألني غدًا"
    case .askedAgain:
      .counted(
        zero: "يعود اليوم.", one: "يعود بعد يوم واحد.", two: "يعود بعد يومين.",
        few: "يعود بعد {n} أيام.", many: "يعود بعد {n} يومًا.", other: "يعود بعد {n} يوم.")
    case .isLater: "يعود غدًا."
    case .next: "السؤال التالي"
    case .finish: "إنهاء"
    case .stop: "توقف هنا"
    case .undo: "تراجع عن الإجابة الأخيرة"
    case .undone: "تم التراجع عن الإجابة الأخيرة."
    case .done: "تم."
    case .known: "عرفت {number} من {total}."
    case .another: "جولة أخرى"
    case .hard: "الأفضل أن تقرأ من جديد"
    case .hardLead: "أخطأت في هذه الأسئلة عدة مرات. نظرة أخرى إلى الدرس أنفع من سؤال آخر."
    case .readAgain: "اقرأ: {title}"
    case .askAgain: "اسألني من جديد"
    case .asksAgain: "سيُسأل من جديد."
    case .ahead: "ما هو قادم"
    case .aheadLead: "متى تعود أسئلتك في الأسبوعين القادمين، كما هي اليوم."
    case .questions:
      .counted(
        zero: "لا أسئلة", one: "سؤال واحد", two: "سؤالان", few: "{n} أسئلة", many: "{n} سؤالًا",
        other: "{n} سؤال")
    case .howSure: "ما مدى تمكنك"
    case .howSureLead: "تقدير من إجاباتك: كم كنت ستعرف منه اليوم."
    case .firm: "راسخ"
    case .fading: "يتلاشى"
    case .weak: "ضعيف"
    case .notAsked: "لم يُسأل بعد"
    case .asked: "سُئل {number} من {total}"
    case .nothingAsks: "لا سؤال عنه بعد"
    case .forAll: "السؤال الذي لا يذكر أيًّا من هذه الأهداف يُحتسب لها جميعًا."
    case .keepHint: "تمسح بعض المتصفحات هذا بعد أسبوع بلا زيارة: احفظه في ملف من حين إلى آخر."
    case .move: "إلى جهاز آخر"
    case .moveLead:
      "يحتوي الرابط والرمز على إجاباتك ولا شيء غيرها. يبقى ما يعرفه الجهاز الآخر، وتضاف هذه إليه."
    case .copyLink: "انسخ الرابط"
    case .showCode: "أظهر الرمز"
    case .codeOf: "رمز فيه إجاباتك"
    case .tooMuch: "هذا أكثر مما يسعه رمز. استخدم الرابط أو ملفًا."
    case .moveQuestion:
      .counted(
        zero: "لا إجابات لإضافتها.", one: "هل تضيف إجابة واحدة من جهاز آخر إلى ما في هذا الجهاز؟",
        two: "هل تضيف إجابتين من جهاز آخر إلى ما في هذا الجهاز؟",
        few: "هل تضيف {n} إجابات من جهاز آخر إلى ما في هذا الجهاز؟",
        many: "هل تضيف {n} إجابة من جهاز آخر إلى ما في هذا الجهاز؟",
        other: "هل تضيف {n} إجابة من جهاز آخر إلى ما في هذا الجهاز؟")
    case .moved:
      .counted(
        zero: "لم تُضف إجابات.", one: "أُضيفت إجابة واحدة.", two: "أُضيفت إجابتان.",
        few: "أُضيفت {n} إجابات.", many: "أُضيفت {n} إجابة.", other: "أُضيفت {n} إجابة.")
    case .badLink: "هذا الرابط تالف. لم يتغير شيء."
    case .otherCourses: "دورات أخرى هنا"
    case .withCourse: "اسألني أيضًا من «{course}»"
    }
  }
}
