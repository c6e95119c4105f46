extension LMSWord {
  var arabic: Message {
    switch self {
    case .kept: "تحفظ منصة التعلم ما تكتبه."
    case .notKept: "لا تحفظ منصة التعلم ما تكتبه هنا: انسخه قبل أن تغادر."
    case .noPlatform: "لا يوجد اتصال بمنصة التعلم: لا يُسجَّل شيء."
    case .notAccepted: "لا تقبل منصة التعلم نتائجك الآن. أبقِ هذه النافذة مفتوحة: ستُرسل مرة أخرى."
    case .reviewing: "أنت تراجع هذه الدورة: لا يُسجَّل شيء."
    case .notKeptAll: "لا تتسع منصة التعلم لكل ما كتبته: انسخه قبل أن تغادر."
    case .yourResult: "نتيجتك"
    case .score: "{number}٪"
    case .needed: "المطلوب {number}٪."
    case .passed: "ناجح"
    case .failed: "غير ناجح"
    case .completed: "مكتمل"
    case .inProgress: "قيد التقدم"
    case .lessonsRead: "قُرئ {number} من {total} دروس"
    case .questionsAnswered: "أُجيب عن {number} من {total} أسئلة"
    case .worksheetsFilled: "بدأت {number} من {total} أوراق عمل"
    case .again: "أجب عن الأسئلة مرة أخرى"
    case .againQuestion: "هل تريد بدء الأسئلة من جديد؟ تُمحى إجاباتك عنها، وتُحسب أفضل نتيجة لك."
    case .attemptsLeft:
      .counted(
        zero: "لم تبقَ محاولات", one: "بقيت محاولة واحدة", two: "بقيت محاولتان",
        few: "بقيت {n} محاولات",
        many: "بقيت {n} محاولة", other: "بقيت {n} محاولة")
    case .leave: "احفظ وغادر الدورة"
    case .needsScript: "تحتاج هذه الدورة إلى JavaScript."
    }
  }
}
