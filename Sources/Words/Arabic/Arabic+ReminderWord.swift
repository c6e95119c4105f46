extension ReminderWord {
  var arabic: Message {
    switch self {
    case .calendar: "{course}: تمرين"
    case .question: "سؤال عن «{title}»"
    case .followUp: "كيف سار الأمر؟ {title}"
    case .askApplied: "أردت أن تستخدم «{title}» في عملك. ماذا فعلت، وما النتيجة؟"
    case .askRemembered: "ماذا تتذكر من «{title}»؟ قله في جملة أو جملتين قبل أن تنظر."
    case .seeAnswer: "انظر الإجابة"
    case .openLesson: "افتح الدرس"
    case .answerFirst: "أجب بنفسك أولاً."
    case .why: "تصلك هذه الرسالة لأنك تشارك في «{course}»."
    case .unsubscribe: "إيقاف هذه الرسائل"
    }
  }
}
