extension LessonWord {
  var arabic: Message {
    switch self {
    case .quiz: "سؤال"
    case .checkAnswer: "تحقق من إجابتك"
    case .chooseOne: "اختر إجابة واحدة"
    case .chooseAll: "اختر كل ما ينطبق"
    case .trueOrFalse: "صواب أم خطأ؟"
    case .isTrue: "صواب"
    case .isFalse: "خطأ"
    case .yourAnswer: "إجابتك"
    case .gap: "الفراغ {number}"
    case .putInOrder: "حدد لكل خطوة مكانها"
    case .match: "ضع أمام كل سطر الحرف المناسب له"
    case .right: "صحيح"
    case .wrong: "ليست هذه"
    case .rightAnswer: "الإجابة الصحيحة"
    case .alsoRight: "صحيح أيضًا: {answers}"
    case .rightOrder: "الترتيب الصحيح"
    case .orElse: "أو {answer}"
    case .points:
      .counted(
        zero: "بلا نقاط", one: "نقطة واحدة", two: "نقطتان", few: "{n} نقاط", many: "{n} نقطة",
        other: "{n} نقطة")
    case .exercise: "تمرين"
    case .hint: "تلميح"
    case .hintNumber: "التلميح {number}"
    case .solution: "الحل"
    case .solutionNumber: "الحل {number}"
    case .rolePlay: "لعب الأدوار"
    case .openOwnCard: "ليفتح كل منكم بطاقته هو فقط."
    case .roleCard: "بطاقة الدور"
    case .observers: "للمراقبين"
    case .debrief: "ناقشوا الأمر بعد ذلك"
    case .worksheet: "ورقة عمل"
    case .apply: "على حالتك أنت"
    case .printToKeep: "ما تكتبه يبقى في هذه الصفحة فقط. اطبعها للاحتفاظ به."
    case .comeBack: "عد بعد {span} واكتب ما نتج عن ذلك."
    case .card: "بطاقة مراجعة"
    case .cards: "بطاقات المراجعة"
    case .turnCard: "اقلب البطاقة"
    case .days:
      .counted(
        zero: "{n} يوم", one: "يوم واحد", two: "يومين", few: "{n} أيام", many: "{n} يومًا",
        other: "{n} يوم")
    case .weeks:
      .counted(
        zero: "{n} أسبوع", one: "أسبوع واحد", two: "أسبوعين", few: "{n} أسابيع", many: "{n} أسبوعًا",
        other: "{n} أسبوع")
    case .daysInWords:
      .counted(
        zero: "{n} يوم", one: "يوم واحد", two: "يومين", few: "{n} أيام", many: "{n} يومًا",
        other: "{n} يوم")
    case .weeksInWords:
      .counted(
        zero: "{n} أسبوع", one: "أسبوع واحد", two: "أسبوعين", few: "{n} أسابيع", many: "{n} أسبوعًا",
        other: "{n} أسبوع")
    case .minutes: "{n} د"
    case .hours: "{hours} س"
    case .hoursAndMinutes: "{hours} س {minutes} د"
    case .video: "فيديو"
    case .recording: "تسجيل"
    case .audio: "صوت"
    case .captions: "ترجمة نصية"
    case .transcript: "النص المكتوب"
    case .keyPoints: "أهم النقاط"
    case .objectives: "بعد هذا الدرس يمكنك أن"
    case .done: "تم"
    case .toDo: "للإنجاز"
    case .table: "جدول"
    case .image: "صورة"
    case .imageOf: "صورة: {description}"
    case .footnotes: "الحواشي"
    case .footnote: "حاشية {number}"
    case .backToReference: "العودة إلى موضع الحاشية {number}"
    case .seeAlso: "انظر أيضًا"
    case .note: "ملاحظة"
    case .tip: "نصيحة"
    case .important: "مهم"
    case .warning: "تحذير"
    case .caution: "انتبه"
    case .example: "مثال"
    case .story: "قصة"
    case .colon: ":"
    case .comma: "، "
    case .and: " و"
    }
  }
}
