"use strict";
(() => {
const course = {"id":"small-talk","title":"Small Talk","language":"en","hasDecimalComma":false,"asksConfidence":false,"words":{"check":{"other":"Check"},"showAnswer":{"other":"Show the answer"},"rightNow":{"other":"Right."},"notRight":{"other":"Not right."},"partlyRight":{"other":"{number} of {total} right."},"tryOnceMore":{"other":"Try once more."},"hereIsAnswer":{"other":"Here is the answer."},"needsNumber":{"other":"Write a number, such as {answer}."},"howSure":{"other":"How sure are you?"},"sure":{"other":"Sure"},"notSure":{"other":"Not sure"},"saidSure":{"other":"You said: sure."},"saidNotSure":{"other":"You said: not sure."},"copyText":{"other":"Copy as text"},"copied":{"other":"Copied."},"eMail":{"other":"Send by e-mail"},"print":{"other":"Print"},"markDone":{"other":"Mark as done"},"isDone":{"other":"Done"},"doneCount":{"other":"{number} of {total} done"},"continueWith":{"other":"Continue: {title}"},"minutesLeft":{"other":"{n} min left"},"yourAnswers":{"other":"Your answers"},"saveFile":{"other":"Save to a file"},"loadFile":{"other":"Load from a file"},"loaded":{"one":"{n} entry loaded.","other":"{n} entries loaded."},"badFile":{"other":"This file has no answers of this course in it. Nothing has changed."},"erase":{"other":"Erase"},"eraseQuestion":{"other":"Erase all that you answered and wrote in this course on this device?"},"erased":{"other":"Everything is erased."},"play":{"other":"Play"},"pause":{"other":"Pause"},"back":{"one":"Back {n} second","other":"Back {n} seconds"},"forward":{"one":"Forward {n} second","other":"Forward {n} seconds"},"seek":{"other":"Position in the recording"},"speed":{"other":"Speed"},"display":{"other":"Display"},"colors":{"other":"Colors"},"automatic":{"other":"Automatic"},"light":{"other":"Light"},"dark":{"other":"Dark"},"textSize":{"other":"Text size"},"small":{"other":"Small"},"normal":{"other":"Normal"},"large":{"other":"Large"},"right":{"other":"Right"},"wrong":{"other":"Not this one"},"comma":{"other":", "},"colon":{"other":":"},"kept":{"other":"What you write is kept by the learning platform."},"notKept":{"other":"The learning platform does not keep what you write here: copy it before you leave."},"noPlatform":{"other":"There is no connection to the learning platform: nothing is recorded."},"notAccepted":{"other":"The learning platform does not accept your results at the moment. Keep this window open: they are sent again."},"reviewing":{"other":"You are looking at this course again: nothing is recorded."},"notKeptAll":{"other":"The learning platform has no space left for all that you have written: copy it before you leave."},"yourResult":{"other":"Your result"},"score":{"other":"{number}%"},"needed":{"other":"{number}% are needed."},"passed":{"other":"Passed"},"failed":{"other":"Not passed"},"completed":{"other":"Completed"},"inProgress":{"other":"In progress"},"lessonsRead":{"other":"{number} of {total} lessons read"},"questionsAnswered":{"other":"{number} of {total} questions answered"},"worksheetsFilled":{"other":"{number} of {total} worksheets begun"},"again":{"other":"Answer the questions again"},"againQuestion":{"other":"Start the questions again? Your answers to them are erased. Your best result counts."},"attemptsLeft":{"one":"{n} more attempt","other":"{n} more attempts"},"leave":{"other":"Save and leave the course"},"needsScript":{"other":"This course needs JavaScript."}}};
template lms/scripts/0-journal.js
template web/scripts/0-look.js
template web/scripts/1-score.js
template lms/scripts/1-scorm.js
template lms/scripts/2-scorm2004.js
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
