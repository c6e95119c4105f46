extension ScriptWord {
  var arabic: Message {
    switch self {
    case .lessonNumber: "الدرس {number}"
    case .unitNumber: "الوحدة {number}"
    case .nextLesson: "الدرس التالي"
    case .lastLesson: "كان هذا آخر درس."
    case .recapNumber: "مراجعة الدرس {number}"
    case .recap: "مراجعة"
    case .disclosure: "يقرأ هذا الدرس صوت اصطناعي."
    case .partlySynthetic: "يقرأ هذا الدرس صوت اصطناعي، باستثناء: {titles}."
    case .objectives:
      .counted(
        zero: "بعد هذا الدرس.", one: "بعد هذا الدرس يمكنك أن تفعل شيئًا واحدًا.",
        two: "بعد هذا الدرس يمكنك أن تفعل شيئين.", few: "بعد هذا الدرس يمكنك أن تفعل {n} أشياء.",
        many: "بعد هذا الدرس يمكنك أن تفعل {n} شيئًا.", other: "بعد هذا الدرس يمكنك أن تفعل {n} شيء."
      )
    case .first: "أولًا"
    case .second: "ثانيًا"
    case .third: "ثالثًا"
    case .fourth: "رابعًا"
    case .fifth: "خامسًا"
    case .sixth: "سادسًا"
    case .seventh: "سابعًا"
    case .eighth: "ثامنًا"
    case .ninth: "تاسعًا"
    case .tenth: "عاشرًا"
    case .itemNumber: "رقم {number}"
    case .done: "تم"
    case .toDo: "للإنجاز"
    case .struckOut: "مشطوب"
    case .picture: "صورة"
    case .figure: "شكل"
    case .table: "جدول"
    case .footnote: "ملاحظة على ذلك."
    case .codeOnPage: "تجد الشيفرة في صفحة الدرس."
    case .formulaOnPage: "تجد المعادلة في صفحة الدرس."
    case .formulaInText: "معادلة، في صفحة الدرس،"
    case .video: "فيديو"
    case .videoOnPage: "تجد الفيديو في صفحة الدرس."
    case .recording: "تسجيل"
    case .recordingOnPage: "تجد التسجيل في صفحة الدرس."
    case .keyPoints: "للتذكر:"
    case .note: "ملاحظة."
    case .tip: "نصيحة."
    case .important: "هذا مهم."
    case .warning: "تحذير."
    case .caution: "انتبه."
    case .example: "مثال."
    case .question: "سؤال."
    case .takeAMoment: "خذ لحظة للإجابة."
    case .pauseHere: "أوقف الصوت هنا إن أردت وقتًا أطول."
    case .oneAnswer: "الإجابة الصحيحة هي {letter}."
    case .severalAnswers: "الإجابات الصحيحة هي {letters}."
    case .otherAnswers: "وماذا عن الإجابات الأخرى؟"
    case .thatIsTrue: "هذا صحيح."
    case .thatIsFalse: "هذا خطأ."
    case .answer: "الإجابة"
    case .alsoRight: "صحيح أيضًا"
    case .rightOrder: "الترتيب الصحيح:"
    case .pairs: "ما يتوافق معًا:"
    case .otherOrder: "وبترتيب آخر:"
    case .gap: "فراغ"
    case .inFull: "كاملًا:"
    case .exercise: "تمرين"
    case .rolePlay: "لعب أدوار"
    case .worksheet: "ورقة عمل"
    case .apply: "والآن على حالتك أنت"
    case .card: "بطاقة مراجعة."
    case .exerciseMinutes:
      .counted(
        zero: "لا يستغرق وقتًا.", one: "يستغرق نحو دقيقة.", two: "يستغرق نحو دقيقتين.",
        few: "يستغرق نحو {n} دقائق.", many: "يستغرق نحو {n} دقيقة.", other: "يستغرق نحو {n} دقيقة.")
    case .activityMinutes:
      .counted(
        zero: "لا يستغرق ذلك وقتًا.", one: "يستغرق ذلك نحو دقيقة.", two: "يستغرق ذلك نحو دقيقتين.",
        few: "يستغرق ذلك نحو {n} دقائق.", many: "يستغرق ذلك نحو {n} دقيقة.",
        other: "يستغرق ذلك نحو {n} دقيقة.")
    case .helpOnPage: "تجد {help} في صفحة الدرس."
    case .hints:
      .counted(
        zero: "لا تلميحات", one: "تلميحًا", two: "تلميحين", few: "{n} تلميحات", many: "{n} تلميحًا",
        other: "{n} تلميح")
    case .solution:
      .counted(
        zero: "لا حلول", one: "حلًا", two: "حلين", few: "{n} حلول", many: "{n} حلًا",
        other: "{n} حل")
    case .rolePlayUse: "تدرب عليه مع آخرين، قبل أن يصبح الأمر جديًا."
    case .roles:
      .counted(
        zero: "لا أدوار", one: "هناك دور واحد", two: "هناك دوران", few: "هناك {n} أدوار",
        many: "هناك {n} دورًا", other: "هناك {n} دور")
    case .briefsOnPage: "تجد الأدوار في صفحة الدرس؛ اقرأ دورك فقط."
    case .fields: "تسألك عما يلي:"
    case .worksheetOnPage: "ورقة العمل في صفحة الدرس."
    case .comeBack: "عد إلى هذا بعد {span}، وانظر ما نتج عنه."
    }
  }
}
