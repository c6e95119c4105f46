extension SiteWord {
  var arabic: Message {
    switch self {
    case .skipToText: "انتقل إلى النص"
    case .siteNavigation: "التنقل في الموقع"
    case .breadcrumb: "أنت هنا"
    case .course: "الدورة"
    case .podcast: "بودكاست"
    case .lessons: "الدروس"
    case .outline: "المحتوى"
    case .finder: "اعثر على الدرس المناسب للحظتك"
    case .any: "الكل"
    case .showAll: "عرض الكل"
    case .fitting:
      .counted(
        zero: "من {n} درس", one: "من درس واحد يناسبك", two: "من درسين يناسبك",
        few: "من {n} دروس يناسبك", many: "من {n} درسًا يناسبك", other: "من {n} درس يناسبك")
    case .situations: "الدروس حسب الموقف"
    case .start: "ابدأ الدرس الأول"
    case .more: "للمراجعة والتدريب"
    case .lessonCount:
      .counted(
        zero: "لا دروس", one: "درس واحد", two: "درسان", few: "{n} دروس", many: "{n} درسًا",
        other: "{n} درس")
    case .before: "قبل هذا:"
    case .position: "الدرس {number} من {total}"
    case .previous: "الدرس السابق"
    case .next: "الدرس التالي"
    case .onThisPage: "في هذه الصفحة"
    case .courseDone: "لقد وصلت إلى النهاية. العودة إلى الدورة"
    case .listen: "استمع"
    case .listenTo: "استمع إلى «{title}»"
    case .chapters: "الفصول"
    case .download: "تنزيل التسجيل"
    case .transcript: "النص الحرفي"
    case .toPrint: "للطباعة"
    case .forFacilitators: "للميسّر"
    case .reading: "{n} د قراءة"
    case .practice: "{n} د تدريب"
    case .listening: "{n} د استماع"
    case .inAll: "{n} د إجمالًا"
    case .toRead: "{n} د للقراءة"
    case .toPractice: "{time} للتدريب"
    case .toHear: "{n} د للاستماع"
    case .glossary: "المسرد"
    case .glossaryLead: "كلمات هذه الدورة ومعانيها هنا."
    case .alsoCalled: "يسمى أيضًا"
    case .usedIn: "في"
    case .terms:
      .counted(
        zero: "لا مصطلحات", one: "مصطلح واحد", two: "مصطلحان", few: "{n} مصطلحات",
        many: "{n} مصطلحًا", other: "{n} مصطلح")
    case .cardsLead: "اسأل نفسك، وأجب بصوت عالٍ، ثم اقلب البطاقة بعد ذلك فقط."
    case .cardCount:
      .counted(
        zero: "لا بطاقات", one: "بطاقة واحدة", two: "بطاقتان", few: "{n} بطاقات", many: "{n} بطاقة",
        other: "{n} بطاقة")
    case .podcastLead:
      "كل درس من هذه الدورة حلقة تسمعها في طريقك إلى اجتماعك التالي. اشترك مرة واحدة، وستصلك الدروس الجديدة وحدها."
    case .subscribe: "اشترك"
    case .episodes: "الحلقات"
    case .feed: "الخلاصة"
    case .feedHint: "انسخ هذا العنوان. في كل تطبيق بودكاست مكان للصقه."
    case .feedUnknown:
      "عندما تصبح هذه الدورة على الويب، انسخ عنوان الخلاصة أدناه. في كل تطبيق بودكاست مكان للصقه."
    case .openInApp: "أو افتحه في تطبيق على هذا الجهاز:"
    case .otherPodcastApps: "تطبيقات بودكاست أخرى"
    case .scanFeed: "امسح هذا الرمز بالهاتف الذي تستمع به."
    case .otherPlayers: "لمشغلات أخرى"
    case .partFeeds: "خلاصات أجزاء الدورة"
    case .applePodcasts:
      "افتح المكتبة، واضغط على النقاط الثلاث، واختر متابعة برنامج عبر URL، والصق العنوان."
    case .pocketCasts: "افتح صفحة الاستكشاف والصق العنوان في حقل البحث."
    case .overcast: "اضغط على علامة الزائد، ثم على Add URL، والصق العنوان."
    case .antennaPod: "افتح إضافة بودكاست، واختر الإضافة عبر عنوان RSS، والصق العنوان."
    case .otherApps: "تطبيقات أخرى"
    case .otherAppsSteps: "ابحث عن الإضافة عبر URL أو إضافة خلاصة RSS. لا يتيح Spotify ذلك."
    case .notFound: "هذه الصفحة غير موجودة"
    case .notFoundLead: "ربما نُقلت، أو في الرابط الذي أتى بك إلى هنا خطأ."
    case .backToCourse: "اذهب إلى الدورة"
    case .accessibility: "سهولة الوصول"
    case .accessibilityLead: "ما تقوله ملفات هذه الدورة عن كيفية استخدام الجميع لها."
    case .rulesChecked:
      .counted(
        zero: "لم تُفحص أي قاعدة لسهولة الوصول عند إعداد هذه الصفحات.",
        one: "فُحصت قاعدة واحدة لسهولة الوصول عند إعداد هذه الصفحات.",
        two: "فُحصت قاعدتان لسهولة الوصول عند إعداد هذه الصفحات.",
        few: "فُحصت {n} قواعد لسهولة الوصول عند إعداد هذه الصفحات.",
        many: "فُحصت {n} قاعدة لسهولة الوصول عند إعداد هذه الصفحات.",
        other: "فُحصت {n} قاعدة لسهولة الوصول عند إعداد هذه الصفحات.")
    case .nothingFound: "لم يُعثر على أي مشكلة."
    case .problemsFound:
      .counted(
        zero: "لم تبقَ أي مشكلة.", one: "وُجدت مشكلة واحدة وما زالت قائمة.",
        two: "وُجدت مشكلتان وما زالتا قائمتين.", few: "وُجدت {n} مشكلات وما زالت قائمة.",
        many: "وُجدت {n} مشكلة وما زالت قائمة.", other: "وُجدت {n} مشكلة وما زالت قائمة.")
    case .whatIsMissing: "ما ينقص"
    case .nothingMissing: "لا توجد صورة بلا وصف، ولا فيديو بلا ترجمة نصية، ولا تسجيل بلا نصه."
    case .withoutCaptions:
      .counted(
        zero: "لا فيديو بلا ترجمة نصية", one: "فيديو واحد بلا ترجمة نصية",
        two: "فيديوهان بلا ترجمة نصية", few: "{n} فيديوهات بلا ترجمة نصية",
        many: "{n} فيديو بلا ترجمة نصية", other: "{n} فيديو بلا ترجمة نصية")
    case .withoutWords:
      .counted(
        zero: "لا تسجيل بلا نصه", one: "فيديو أو تسجيل واحد بلا نصه",
        two: "فيديوهان أو تسجيلان بلا نصهما", few: "{n} فيديوهات أو تسجيلات بلا نصها",
        many: "{n} فيديو أو تسجيلًا بلا نصه", other: "{n} فيديو أو تسجيل بلا نصه")
    case .withoutDescription:
      .counted(
        zero: "لا صورة بلا وصف", one: "صورة واحدة بلا وصف", two: "صورتان بلا وصف",
        few: "{n} صور بلا وصف", many: "{n} صورة بلا وصف", other: "{n} صورة بلا وصف")
    case .untested:
      "لم يختبر أحد هذه الصفحات من أجل هذا البيان، لا أشخاص ولا برامج تقرأ بصوت عالٍ. ولا يقول البيان إنها تستوفي معيارًا."
    case .writeToUs: "هل يعيقك شيء؟ اكتب إلينا:"
    case .moved: "انتقلت هذه الصفحة إلى عنوان آخر."
    case .printAll: "الدورة كلها في صفحة واحدة"
    case .printAllLead: "لطباعتها، أو للبحث فيها بالمتصفح."
    case .takeAway: "خذه معك"
    case .takeAwayLead: "الدورة كلها في ملف واحد: للقراءة أو للاستماع أو لوضعها على خادم خاص بك."
    case .takeAwayCopyLead:
      "هذه نسخة من الدورة، للقراءة بلا اتصال. ملفات الدورة موجودة حيث تُنشر على الإنترنت."
    case .siteZip: "الموقع"
    case .siteZipLead: "للقراءة بلا اتصال: فك الضغط وافتح index.html."
    case .siteTar: "الموقع، لخادم"
    case .siteTarLead: "الملفات نفسها، في أرشيف تفكه الخوادم."
    case .podcastZip: "البودكاست"
    case .podcastZipLead: "كل الحلقات مع نصوصها وفصولها."
    case .handoutsZip: "المطبوعات"
    case .handoutsZipLead: "كل ما يُطبع."
    case .checkSums: "يبيّن ما إذا كان الملف قد وصل كما أُرسل."
    case .kilobytes: "{number} كيلوبايت"
    case .megabytes: "{number} ميغابايت"
    case .skillAbout: "يجد الدرس المناسب لموقف ما في «{course}»."
    case .skillUse: "كيف تستخدم هذه الدورة"
    case .skillFind: "ابحث عن الموقف أدناه وسمِّ الدرس الأنسب له مع رابطه ومدته."
    case .skillCite: "اذكر عنوان الدرس ورابطه كلما استخدمت ما ورد فيه."
    case .skillAsk: "لا تجب عن أسئلة الدرس بدل المتعلم: اطرحها عليه وأحله إلى الدرس."
    }
  }
}
