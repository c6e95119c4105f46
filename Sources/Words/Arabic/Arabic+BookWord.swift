extension BookWord {
  var arabic: Message {
    switch self {
    case .bookFile: "كتاب إلكتروني، EPUB"
    case .contents: "المحتويات"
    case .cover: "الغلاف"
    case .coverOf: "غلاف «{title}»"
    case .answers: "الإجابات"
    case .answersTo: "إجابات «{title}»"
    case .backToLesson: "العودة إلى الدرس"
    case .syntheticVoice: "صوت اصطناعي {title}"
    case .reflows:
      "يتكيف النص مع الشاشة ومع حجم الحروف، وترشدك فيه العناوين والروابط وقائمة المحتويات."
    case .describedPictures: "لكل صورة وصف."
    case .formulas: "المعادلات مكتوبة بلغة MathML التي تستطيع برامج قراءة الشاشة قراءتها."
    case .captionedMedia: "لكل فيديو وصوت نصه المكتوب."
    case .readAloud: "تُقرأ الدروس بصوت مسموع مع تمييز الجملة المقروءة."
    }
  }
}
