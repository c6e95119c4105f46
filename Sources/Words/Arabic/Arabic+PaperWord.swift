extension PaperWord {
  var arabic: Message {
    switch self {
    case .largePrint: "طباعة بحروف كبيرة"
    case .worksheets: "أوراق العمل"
    case .fillableWorksheets: "أوراق عمل تُملأ على الشاشة"
    case .flashCards: "بطاقات المراجعة"
    case .jobAid: "مذكرات سريعة"
    case .poster: "ملصقات"
    case .attendanceSheet: "كشف الحضور"
    case .certificate: "شهادة"
    case .booklet: "دليل المشارك للطي"
    case .twoUp: "دليل المشارك، صفحتان في الورقة"
    case .singleSide: "على وجه واحد"
    case .calibration: "جرّب الطابعة أولًا"
    case .calibrationWay:
      "اطبع هذه الورقة على الوجهين بنسبة 100%، مع القلب على الحافة الطويلة، وانظر إليها أمام الضوء. إذا التقت علامات الوجهين فستكون البطاقات في مكانها. وإلا فراجع الحجم والحافة في إعدادات الطابعة."
    case .ruler: "طول هذا الخط 100 مم."
    case .whenToUse: "متى تستخدمها"
    case .steps: "خطوة بخطوة"
    case .askThis: "اسأل هذا"
    case .shortened: "في الدرس المزيد."
    case .attendedTitle: "شهادة حضور"
    case .certifies: "نشهد أن"
    case .attended: "قد شارك في الدورة"
    case .passed: "قد اجتاز «{title}» في الدورة"
    case .duration: "المدة"
    case .place: "المكان والتاريخ"
    case .signature: "التوقيع"
    case .organization: "الجهة"
    case .leader: "بإشراف"
    case .given: "المحتوى"
    }
  }
}
