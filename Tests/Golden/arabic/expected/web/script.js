"use strict";
(() => {
const course = {"id":"arabic","offline":"offline.js","practice":"practice/index.html","title":"البيع باختصار","language":"ar","hasDecimalComma":false,"asksConfidence":false,"words":{"check":{"other":"تحقق"},"showAnswer":{"other":"أظهر الإجابة"},"rightNow":{"other":"صحيح."},"notRight":{"other":"ليس صحيحًا."},"partlyRight":{"other":"{number} من {total} صحيحة."},"tryOnceMore":{"other":"حاول مرة أخرى."},"hereIsAnswer":{"other":"هذه هي الإجابة."},"needsNumber":{"other":"اكتب رقمًا، مثل {answer}."},"howSure":{"other":"ما مدى تأكدك من الإجابة؟"},"sure":{"other":"متأكد"},"notSure":{"other":"غير متأكد"},"saidSure":{"other":"قلت: متأكد."},"saidNotSure":{"other":"قلت: غير متأكد."},"kept":{"other":"ما تكتبه يبقى على هذا الجهاز."},"notKept":{"other":"هذا المتصفح لا يحفظ شيئًا: ما تكتبه يضيع عند مغادرة الصفحة."},"copyText":{"other":"انسخ كنص"},"copied":{"other":"تم النسخ."},"eMail":{"other":"أرسل بالبريد"},"print":{"other":"اطبع"},"markDone":{"other":"علّم كمنجز"},"isDone":{"other":"منجز"},"doneCount":{"other":"أُنجز {number} من {total}"},"continueWith":{"other":"تابع: {title}"},"minutesLeft":{"other":"بقي {n} دقيقة"},"yourAnswers":{"other":"إجاباتك"},"saveFile":{"other":"احفظ في ملف"},"loadFile":{"other":"حمّل من ملف"},"loaded":{"zero":"لم يُحمّل شيء.","one":"تم تحميل إدخال واحد.","two":"تم تحميل إدخالين.","few":"تم تحميل {n} إدخالات.","many":"تم تحميل {n} إدخالًا.","other":"تم تحميل {n} إدخال."},"badFile":{"other":"لا يحتوي هذا الملف على إجابات من هذه الدورة. لم يتغير شيء."},"erase":{"other":"امسح"},"eraseQuestion":{"other":"هل تريد مسح كل ما أجبت عنه وكتبته في هذه الدورة على هذا الجهاز؟"},"erased":{"other":"تم مسح كل شيء."},"play":{"other":"شغّل"},"pause":{"other":"أوقف مؤقتًا"},"back":{"zero":"رجوع","one":"رجوع ثانية واحدة","two":"رجوع ثانيتين","few":"رجوع {n} ثوانٍ","many":"رجوع {n} ثانية","other":"رجوع {n} ثانية"},"forward":{"zero":"تقديم","one":"تقديم ثانية واحدة","two":"تقديم ثانيتين","few":"تقديم {n} ثوانٍ","many":"تقديم {n} ثانية","other":"تقديم {n} ثانية"},"seek":{"other":"الموضع في التسجيل"},"speed":{"other":"السرعة"},"display":{"other":"العرض"},"colors":{"other":"الألوان"},"automatic":{"other":"تلقائي"},"light":{"other":"فاتح"},"dark":{"other":"داكن"},"textSize":{"other":"حجم النص"},"small":{"other":"صغير"},"normal":{"other":"عادي"},"large":{"other":"كبير"},"right":{"other":"صحيح"},"wrong":{"other":"ليست هذه"},"comma":{"other":"، "},"colon":{"other":":"},"removeMarks":{"other":"أزل علامات البحث"},"moment.found":{"zero":"لا دروس لهذا","one":"درس واحد لهذا","two":"درسان لهذا","few":"{n} دروس لهذا","many":"{n} درسًا لهذا","other":"{n} درس لهذا"},"moment.nothingFits":{"other":"لا درس يناسب كل هذا معًا. اترك أحد الاختيارات مفتوحًا."},"moment.deal":{"other":"الصفقة"},"moment.account":{"other":"الحساب"},"moment.copyLink":{"other":"انسخ كرابط"},"moment.linkDiffers":{"other":"في الرابط إجابات أخرى. ما هو مكتوب على هذا الجهاز لم يتغير."},"review.due":{"zero":"لا سؤال للمراجعة.","one":"سؤال واحد للمراجعة.","two":"سؤالان للمراجعة.","few":"{n} أسئلة للمراجعة.","many":"{n} سؤالًا للمراجعة.","other":"{n} سؤال للمراجعة."},"review.fiveMinutes":{"other":"تدرّب: خمس دقائق في اليوم"}}};
template web/scripts/0-look.js
template web/scripts/1-score.js
template web/scripts/2-log.js
template web/scripts/2-store.js
template web/scripts/3-page.js
template web/scripts/4-controls.js
template web/scripts/4-deal.js
template web/scripts/4-quiz.js
template web/scripts/4-sure.js
template web/scripts/5-due.js
template web/scripts/5-worksheet.js
template web/scripts/6-file.js
template web/scripts/6-menu.js
template web/scripts/6-moments.js
template web/scripts/6-progress.js
template web/scripts/6-way.js
template web/scripts/7-player.js
template web/scripts/8-found.js
template web/scripts/8-sentences.js
template web/scripts/9-keep.js
template web/scripts/9-start.js
})();
