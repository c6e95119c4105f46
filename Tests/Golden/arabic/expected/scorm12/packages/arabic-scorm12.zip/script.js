"use strict";
(() => {
const course = {"id":"arabic","title":"البيع باختصار","language":"ar","hasDecimalComma":false,"asksConfidence":false,"words":{"check":{"other":"تحقق"},"showAnswer":{"other":"أظهر الإجابة"},"rightNow":{"other":"صحيح."},"notRight":{"other":"ليس صحيحًا."},"partlyRight":{"other":"{number} من {total} صحيحة."},"tryOnceMore":{"other":"حاول مرة أخرى."},"hereIsAnswer":{"other":"هذه هي الإجابة."},"needsNumber":{"other":"اكتب رقمًا، مثل {answer}."},"howSure":{"other":"ما مدى تأكدك من الإجابة؟"},"sure":{"other":"متأكد"},"notSure":{"other":"غير متأكد"},"saidSure":{"other":"قلت: متأكد."},"saidNotSure":{"other":"قلت: غير متأكد."},"copyText":{"other":"انسخ كنص"},"copied":{"other":"تم النسخ."},"eMail":{"other":"أرسل بالبريد"},"print":{"other":"اطبع"},"markDone":{"other":"علّم كمنجز"},"isDone":{"other":"منجز"},"doneCount":{"other":"أُنجز {number} من {total}"},"continueWith":{"other":"تابع: {title}"},"minutesLeft":{"other":"بقي {n} دقيقة"},"yourAnswers":{"other":"إجاباتك"},"saveFile":{"other":"احفظ في ملف"},"loadFile":{"other":"حمّل من ملف"},"loaded":{"zero":"لم يُحمّل شيء.","one":"تم تحميل إدخال واحد.","two":"تم تحميل إدخالين.","few":"تم تحميل {n} إدخالات.","many":"تم تحميل {n} إدخالًا.","other":"تم تحميل {n} إدخال."},"badFile":{"other":"لا يحتوي هذا الملف على إجابات من هذه الدورة. لم يتغير شيء."},"erase":{"other":"امسح"},"eraseQuestion":{"other":"هل تريد مسح كل ما أجبت عنه وكتبته في هذه الدورة على هذا الجهاز؟"},"erased":{"other":"تم مسح كل شيء."},"play":{"other":"شغّل"},"pause":{"other":"أوقف مؤقتًا"},"back":{"zero":"رجوع","one":"رجوع ثانية واحدة","two":"رجوع ثانيتين","few":"رجوع {n} ثوانٍ","many":"رجوع {n} ثانية","other":"رجوع {n} ثانية"},"forward":{"zero":"تقديم","one":"تقديم ثانية واحدة","two":"تقديم ثانيتين","few":"تقديم {n} ثوانٍ","many":"تقديم {n} ثانية","other":"تقديم {n} ثانية"},"seek":{"other":"الموضع في التسجيل"},"speed":{"other":"السرعة"},"display":{"other":"العرض"},"colors":{"other":"الألوان"},"automatic":{"other":"تلقائي"},"light":{"other":"فاتح"},"dark":{"other":"داكن"},"textSize":{"other":"حجم النص"},"small":{"other":"صغير"},"normal":{"other":"عادي"},"large":{"other":"كبير"},"right":{"other":"صحيح"},"wrong":{"other":"ليست هذه"},"comma":{"other":"، "},"colon":{"other":":"},"kept":{"other":"تحفظ منصة التعلم ما تكتبه."},"notKept":{"other":"لا تحفظ منصة التعلم ما تكتبه هنا: انسخه قبل أن تغادر."},"noPlatform":{"other":"لا يوجد اتصال بمنصة التعلم: لا يُسجَّل شيء."},"notAccepted":{"other":"لا تقبل منصة التعلم نتائجك الآن. أبقِ هذه النافذة مفتوحة: ستُرسل مرة أخرى."},"reviewing":{"other":"أنت تراجع هذه الدورة: لا يُسجَّل شيء."},"notKeptAll":{"other":"لا تتسع منصة التعلم لكل ما كتبته: انسخه قبل أن تغادر."},"yourResult":{"other":"نتيجتك"},"score":{"other":"{number}٪"},"needed":{"other":"المطلوب {number}٪."},"passed":{"other":"ناجح"},"failed":{"other":"غير ناجح"},"completed":{"other":"مكتمل"},"inProgress":{"other":"قيد التقدم"},"lessonsRead":{"other":"قُرئ {number} من {total} دروس"},"questionsAnswered":{"other":"أُجيب عن {number} من {total} أسئلة"},"worksheetsFilled":{"other":"بدأت {number} من {total} أوراق عمل"},"again":{"other":"أجب عن الأسئلة مرة أخرى"},"againQuestion":{"other":"هل تريد بدء الأسئلة من جديد؟ تُمحى إجاباتك عنها، وتُحسب أفضل نتيجة لك."},"attemptsLeft":{"zero":"لم تبقَ محاولات","one":"بقيت محاولة واحدة","two":"بقيت محاولتان","few":"بقيت {n} محاولات","many":"بقيت {n} محاولة","other":"بقيت {n} محاولة"},"leave":{"other":"احفظ وغادر الدورة"},"needsScript":{"other":"تحتاج هذه الدورة إلى JavaScript."}}};
template lms/scripts/0-journal.js
template web/scripts/0-look.js
template web/scripts/1-score.js
template lms/scripts/1-scorm.js
template lms/scripts/2-scorm12.js
template web/scripts/3-page.js
template lms/scripts/3-state.js
template web/scripts/4-controls.js
template web/scripts/4-deal.js
template web/scripts/4-quiz.js
template lms/scripts/4-store.js
template web/scripts/4-sure.js
template lms/scripts/4-tabs.js
template web/scripts/5-worksheet.js
template web/scripts/6-menu.js
template lms/scripts/6-outcome.js
template web/scripts/6-way.js
template lms/scripts/7-session.js
template lms/scripts/8-course.js
template lms/scripts/9-start.js
})();
