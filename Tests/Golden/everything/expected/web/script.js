"use strict";
(() => {
const course = {"id":"everything","offline":"offline.js","practice":"practice/index.html","title":"Everything & More","language":"en-GB","hasDecimalComma":false,"asksConfidence":false,"words":{"check":{"other":"Check"},"showAnswer":{"other":"Show the answer"},"rightNow":{"other":"Right."},"notRight":{"other":"Not right."},"partlyRight":{"other":"{number} of {total} right."},"tryOnceMore":{"other":"Try once more."},"hereIsAnswer":{"other":"Here is the answer."},"needsNumber":{"other":"Write a number, such as {answer}."},"howSure":{"other":"How sure are you?"},"sure":{"other":"Sure"},"notSure":{"other":"Not sure"},"saidSure":{"other":"You said: sure."},"saidNotSure":{"other":"You said: not sure."},"kept":{"other":"What you write stays on this device."},"notKept":{"other":"This browser keeps nothing: what you write is gone when you leave the page."},"copyText":{"other":"Copy as text"},"copied":{"other":"Copied."},"eMail":{"other":"Send by e-mail"},"print":{"other":"Print"},"markDone":{"other":"Mark as done"},"isDone":{"other":"Done"},"doneCount":{"other":"{number} of {total} done"},"continueWith":{"other":"Continue: {title}"},"minutesLeft":{"other":"{n} min left"},"yourAnswers":{"other":"Your answers"},"saveFile":{"other":"Save to a file"},"loadFile":{"other":"Load from a file"},"loaded":{"one":"{n} entry loaded.","other":"{n} entries loaded."},"badFile":{"other":"This file has no answers of this course in it. Nothing has changed."},"erase":{"other":"Erase"},"eraseQuestion":{"other":"Erase all that you answered and wrote in this course on this device?"},"erased":{"other":"Everything is erased."},"play":{"other":"Play"},"pause":{"other":"Pause"},"back":{"one":"Back {n} second","other":"Back {n} seconds"},"forward":{"one":"Forward {n} second","other":"Forward {n} seconds"},"seek":{"other":"Position in the recording"},"speed":{"other":"Speed"},"display":{"other":"Display"},"colors":{"other":"Colors"},"automatic":{"other":"Automatic"},"light":{"other":"Light"},"dark":{"other":"Dark"},"textSize":{"other":"Text size"},"small":{"other":"Small"},"normal":{"other":"Normal"},"large":{"other":"Large"},"right":{"other":"Right"},"wrong":{"other":"Not this one"},"comma":{"other":", "},"colon":{"other":":"},"removeMarks":{"other":"Remove the marks of the search"},"moment.found":{"one":"{n} lesson for this","other":"{n} lessons for this"},"moment.nothingFits":{"other":"No lesson is for all of this. Leave one of them open."},"moment.deal":{"other":"Deal"},"moment.account":{"other":"Account"},"moment.copyLink":{"other":"Copy as a link"},"moment.linkDiffers":{"other":"The link has other answers. What is written on this device has not changed."},"review.due":{"one":"{n} question is due.","other":"{n} questions are due."},"review.fiveMinutes":{"other":"Practice: five minutes a day"}}};
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
