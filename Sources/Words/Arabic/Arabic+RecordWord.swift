extension RecordWord {
  var arabic: Message {
    switch self {
    case .mine: "تعلّمي"
    case .mineLead: "ما تستطيع فعله الآن، وما يدل عليه. كل ذلك محفوظ في هذا المتصفح وحده."
    case .needsScript: "تعرض هذه الصفحة ما حفظه هذا المتصفح من عملك، وتحتاج لذلك إلى JavaScript."
    case .nothing:
      "لا شيء هنا بعد، وهكذا يبدأ الجميع. أنهِ درسًا أو أجب عن سؤال أو استخدم شيئًا في العمل، فيظهر هنا."
    case .can: "ما أستطيع فعله الآن"
    case .canLead:
      "يُحتسب الهدف عندما تجيب عن أسئلته إجابة صحيحة أو تستخدمه في العمل. القراءة وحدها لا تدل على شيء بعد."
    case .answered: "{number} من {total} أسئلة صحيحة في آخر مرة"
    case .applied: "استُخدم في العمل: {title}"
    case .notShown: "لم يظهر أثره بعد"
    case .onlyRead: "مقروء ولم يظهر أثره بعد"
    case .open: "ما زال أمامك"
    case .time: "وقتي"
    case .spent:
      .counted(
        zero: "لا دقائق بعد", one: "نحو دقيقة واحدة في دروس منجزة",
        two: "نحو دقيقتين في دروس منجزة", few: "نحو {n} دقائق في دروس منجزة",
        many: "نحو {n} دقيقة في دروس منجزة", other: "نحو {n} دقيقة في دروس منجزة")
    case .sheets: "أوراق عملي"
    case .noSheets: "لم تكتب شيئًا في ورقة عمل بعد."
    case .written: "{number} من {total} حقول معبأة"
    case .record: "سجل التعلّم"
    case .name: "الاسم"
    case .print: "اطبع هذا السجل"
    case .recordNote: "أنشأه متصفح المتعلّم نفسه، ولم يتحقق منه أحد."
    }
  }
}
