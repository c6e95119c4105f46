extension PracticeWord {
  var arabic: Message {
    switch self {
    case .check: "تحقق"
    case .showAnswer: "أظهر الإجابة"
    case .rightNow: "صحيح."
    case .notRight: "ليس صحيحًا."
    case .partlyRight: "{number} من {total} صحيحة."
    case .tryOnceMore: "حاول مرة أخرى."
    case .hereIsAnswer: "هذه هي الإجابة."
    case .needsNumber: "اكتب رقمًا، مثل {answer}."
    case .howSure: "ما مدى تأكدك من الإجابة؟"
    case .sure: "متأكد"
    case .notSure: "غير متأكد"
    case .saidSure: "قلت: متأكد."
    case .saidNotSure: "قلت: غير متأكد."
    case .kept: "ما تكتبه يبقى على هذا الجهاز."
    case .notKept: "هذا المتصفح لا يحفظ شيئًا: ما تكتبه يضيع عند مغادرة الصفحة."
    case .copyText: "انسخ كنص"
    case .copied: "تم النسخ."
    case .eMail: "أرسل بالبريد"
    case .print: "اطبع"
    case .markDone: "علّم كمنجز"
    case .isDone: "منجز"
    case .doneCount: "أُنجز {number} من {total}"
    case .continueWith: "تابع: {title}"
    case .minutesLeft: "بقي {n} دقيقة"
    case .yourAnswers: "إجاباتك"
    case .saveFile: "احفظ في ملف"
    case .loadFile: "حمّل من ملف"
    case .loaded:
      .counted(
        zero: "لم يُحمّل شيء.", one: "تم تحميل إدخال واحد.", two: "تم تحميل إدخالين.",
        few: "تم تحميل {n} إدخالات.", many: "تم تحميل {n} إدخالًا.", other: "تم تحميل {n} إدخال.")
    case .badFile: "لا يحتوي هذا الملف على إجابات من هذه الدورة. لم يتغير شيء."
    case .erase: "امسح"
    case .eraseQuestion: "هل تريد مسح كل ما أجبت عنه وكتبته في هذه الدورة على هذا الجهاز؟"
    case .erased: "تم مسح كل شيء."
    case .play: "شغّل"
    case .pause: "أوقف مؤقتًا"
    case .back:
      .counted(
        zero: "رجوع", one: "رجوع ثانية واحدة", two: "رجوع ثانيتين", few: "رجوع {n} ثوانٍ",
        many: "رجوع {n} ثانية", other: "رجوع {n} ثانية")
    case .forward:
      .counted(
        zero: "تقديم", one: "تقديم ثانية واحدة", two: "تقديم ثانيتين", few: "تقديم {n} ثوانٍ",
        many: "تقديم {n} ثانية", other: "تقديم {n} ثانية")
    case .seek: "الموضع في التسجيل"
    case .speed: "السرعة"
    case .display: "العرض"
    case .colors: "الألوان"
    case .automatic: "تلقائي"
    case .light: "فاتح"
    case .dark: "داكن"
    case .textSize: "حجم النص"
    case .small: "صغير"
    case .normal: "عادي"
    case .large: "كبير"
    }
  }
}
