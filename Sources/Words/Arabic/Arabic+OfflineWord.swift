extension OfflineWord {
  var arabic: Message {
    switch self {
    case .heading: "بلا اتصال"
    case .lead: "احفظ هذه الدورة على جهازك لتقرأها بلا اتصال."
    case .saveCourse: "احفظ هذه الدورة"
    case .pagesSize: "الصفحات والصور: {size}"
    case .soundSize: "التسجيلات: {size}"
    case .papersSize: "أوراق للطباعة: {size}"
    case .saveNow: "احفظ {size}"
    case .cancel: "إلغاء"
    case .saving: "حُفظ {number} من {total}"
    case .courseSaved: "هذه الدورة محفوظة على هذا الجهاز."
    case .removeSaved: "أزلها من هذا الجهاز"
    case .savedRemoved: "أُزيلت من هذا الجهاز."
    case .noSpace: "لا توجد مساحة كافية على هذا الجهاز. لم يُحفظ شيء."
    case .beingPublished: "تُنشر الدورة الآن. حاول مرة أخرى بعد دقائق."
    case .notSaved: "انقطع الاتصال ولم يُحفظ شيء. حاول مرة أخرى."
    case .newerReady: "توجد نسخة أحدث من هذه الدورة."
    case .loadNewer: "حمّلها"
    case .saveRecording: "احفظ هذا التسجيل ({size})"
    case .recordingSaved: "هذا التسجيل محفوظ على هذا الجهاز."
    case .removeRecording: "أزل التسجيل"
    }
  }
}
