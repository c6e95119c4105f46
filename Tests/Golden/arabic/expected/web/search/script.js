"use strict";
(() => {
const course = {"id":"arabic","moments":true,"title":"البيع باختصار","language":"ar","hasDecimalComma":false,"asksConfidence":false,"words":{"search":{"other":"بحث"},"searchLead":{"other":"ابحث في أقسام هذه الدورة ومصطلحاتها وأسئلتها."},"searchField":{"other":"ابحث في هذه الدورة"},"hits":{"zero":"لا نتائج","one":"نتيجة واحدة","two":"نتيجتان","few":"{n} نتائج","many":"{n} نتيجة","other":"{n} نتيجة"},"filterHits":{"other":"تصفية"},"noHits":{"other":"لا نتائج عن «{title}»."},"moreHits":{"other":"اعرض المزيد من النتائج"},"searchFailed":{"other":"تعذر تحميل البحث. تحقق من الاتصال ثم اكتب من جديد."},"term":{"other":"مصطلح"},"moments":{"other":"المواقف والموجزات"},"removeMarks":{"other":"أزل علامات البحث"},"brief":{"other":"موجز"},"quiz":{"other":"سؤال"},"exercise":{"other":"تمرين"},"rolePlay":{"other":"لعب الأدوار"},"worksheet":{"other":"ورقة عمل"},"apply":{"other":"على حالتك أنت"},"card":{"other":"بطاقة مراجعة"}}};
template web/scripts/search/1-words.js
template web/scripts/search/2-index.js
template web/scripts/search/2-moments.js
template web/scripts/search/3-page.js
})();
