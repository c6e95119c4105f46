extension MomentWord {
  var arabic: Message {
    switch self {
    case .find: "البحث حسب الموقف"
    case .findLead: "قل أين أنت الآن، وستجد الدروس المناسبة."
    case .together: "مع"
    case .found:
      .counted(
        zero: "لا دروس لهذا", one: "درس واحد لهذا", two: "درسان لهذا", few: "{n} دروس لهذا",
        many: "{n} درسًا لهذا", other: "{n} درس لهذا")
    case .nothingFits: "لا درس يناسب كل هذا معًا. اترك أحد الاختيارات مفتوحًا."
    case .brief: "موجز"
    case .briefs: "موجزات"
    case .briefsLead: "شاشة واحدة للدقيقة التي تسبق المكالمة."
    case .remember: "تذكّر"
    case .fillIn: "املأ: {title}"
    case .copyBrief: "انسخ هذا الموجز"
    case .deal: "الصفقة"
    case .account: "الحساب"
    case .copyLink: "انسخ كرابط"
    case .linkDiffers: "في الرابط إجابات أخرى. ما هو مكتوب على هذا الجهاز لم يتغير."
    case .nextCall: "موجز مكالمتي القادمة"
    case .nextCallLead: "قل موضوع المكالمة، وخذ الموجز معك."
    case .calendar: "أسئلة في تقويمي"
    case .calendarLead:
      "اختر يومك الأول. في الملف سؤال واحد في اليوم على الأكثر، مع تذكير في الساعة {time}. يُنشأ في هذا المتصفح ولا يُرسل شيء."
    case .firstDay: "اليوم الأول"
    case .saveCalendar: "احفظ ملف التقويم"
    case .calendarSaved:
      .counted(
        zero: "لا أسئلة في الملف.", one: "في الملف سؤال واحد. افتحه بتقويمك.",
        two: "في الملف سؤالان. افتحه بتقويمك.", few: "في الملف {n} أسئلة. افتحه بتقويمك.",
        many: "في الملف {n} سؤالًا. افتحه بتقويمك.", other: "في الملف {n} سؤال. افتحه بتقويمك.")
    }
  }
}
