"use strict";
(() => {
const course = {"id":"german","offline":"offline.js","practice":"practice/index.html","title":"Verkaufen, kurz & gut","language":"de","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Prüfen"},"showAnswer":{"other":"Antwort zeigen"},"rightNow":{"other":"Richtig."},"notRight":{"other":"Nicht richtig."},"partlyRight":{"other":"{number} von {total} richtig."},"tryOnceMore":{"other":"Versuch es noch einmal."},"hereIsAnswer":{"other":"Hier ist die Antwort."},"needsNumber":{"other":"Schreib eine Zahl, zum Beispiel {answer}."},"howSure":{"other":"Wie sicher bist du?"},"sure":{"other":"Sicher"},"notSure":{"other":"Nicht sicher"},"saidSure":{"other":"Du hast gesagt: sicher."},"saidNotSure":{"other":"Du hast gesagt: nicht sicher."},"kept":{"other":"Was du schreibst, bleibt auf diesem Gerät."},"notKept":{"other":"Dieser Browser behält nichts: Was du schreibst, ist weg, wenn du die Seite verlässt."},"copyText":{"other":"Als Text kopieren"},"copied":{"other":"Kopiert."},"eMail":{"other":"Per E-Mail senden"},"print":{"other":"Drucken"},"markDone":{"other":"Als erledigt markieren"},"isDone":{"other":"Erledigt"},"doneCount":{"other":"{number} von {total} erledigt"},"continueWith":{"other":"Weiter mit: {title}"},"minutesLeft":{"other":"noch {n} Min."},"yourAnswers":{"other":"Deine Antworten"},"saveFile":{"other":"In eine Datei sichern"},"loadFile":{"other":"Aus einer Datei laden"},"loaded":{"one":"{n} Eintrag geladen.","other":"{n} Einträge geladen."},"badFile":{"other":"In dieser Datei sind keine Antworten aus diesem Kurs. Es hat sich nichts geändert."},"erase":{"other":"Löschen"},"eraseQuestion":{"other":"Alles löschen, was du in diesem Kurs auf diesem Gerät beantwortet und geschrieben hast?"},"erased":{"other":"Alles ist gelöscht."},"play":{"other":"Abspielen"},"pause":{"other":"Pause"},"back":{"one":"{n} Sekunde zurück","other":"{n} Sekunden zurück"},"forward":{"one":"{n} Sekunde vor","other":"{n} Sekunden vor"},"seek":{"other":"Stelle in der Aufnahme"},"speed":{"other":"Tempo"},"display":{"other":"Anzeige"},"colors":{"other":"Farben"},"automatic":{"other":"Automatisch"},"light":{"other":"Hell"},"dark":{"other":"Dunkel"},"textSize":{"other":"Schriftgröße"},"small":{"other":"Klein"},"normal":{"other":"Normal"},"large":{"other":"Groß"},"right":{"other":"Richtig"},"wrong":{"other":"Diese nicht"},"comma":{"other":", "},"colon":{"other":":"},"removeMarks":{"other":"Markierungen der Suche entfernen"},"moment.found":{"one":"{n} Lektion dafür","other":"{n} Lektionen dafür"},"moment.nothingFits":{"other":"Keine Lektion ist für all das zusammen. Lass eines davon offen."},"moment.deal":{"other":"Geschäft"},"moment.account":{"other":"Kunde"},"moment.copyLink":{"other":"Als Link kopieren"},"moment.linkDiffers":{"other":"Der Link hat andere Antworten. Was auf diesem Gerät steht, ist unverändert."},"review.due":{"one":"{n} Frage ist fällig.","other":"{n} Fragen sind fällig."},"review.fiveMinutes":{"other":"Üben: fünf Minuten am Tag"}}};
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
