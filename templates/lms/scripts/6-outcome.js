// How far a learner is, what that is worth, and the one word that the platform is told.

const outcome = (() => {
  function facts(settings, store) {
    const tried = settings.quizzes.filter(({ id }) => store.entry(`answer:${id}`)?.first);
    const all = settings.quizzes.reduce((sum, { points }) => sum + points, 0);
    const won = tried.reduce((sum, { id, points }) => {
      const { right, total } = store.entry(`answer:${id}`).first;
      return sum + points * right / total;
    }, 0);
    // Whole percents, never rounded up: who is shown the pass mark has reached it.
    const raw = all > 0 ? Math.floor(100 * won / all + 1e-9) : null;
    const isWritten = (sheet) => sheet.isFilled || sheet.fields.some((field) => {
      const value = store.entry(`field:${sheet.id}:${field.id}`);
      return value !== undefined && JSON.stringify(value).replace(/[\[\],"\s]/g, "") !== "";
    });
    return {
      lessons: [settings.lessons.filter(({ id }) => store.has(`done:${id}`)).length, settings.lessons.length],
      quizzes: [tried.length, settings.quizzes.length],
      practice: [settings.worksheets.filter(isWritten).length, settings.worksheets.length],
      raw,
    };
  }

  // `best` is the result of earlier attempts, `settled` what the platform has been told for good.
  function of(settings, store, { pass, settled }) {
    const { raw, ...counts } = facts(settings, store);
    const asked = settings.counts.map((name) => counts[name]);
    const isAllDone = asked.every(([done, total]) => done === total);
    const areAllTried = counts.quizzes[0] === counts.quizzes[1];
    const best = raw === null ? null : Math.max(raw, store.best ?? 0);
    const isEnough = raw === null || best >= pass;
    const [good, bad] = settings.report.split("-");
    // A course without questions cannot be passed, only completed.
    const goodWord = raw === null ? "completed" : good;
    let status = "incomplete";
    if (isAllDone && isEnough) status = goodWord;
    else if (isAllDone && areAllTried && bad === "failed") status = "failed";
    // What is passed stays passed.
    if (settled && status !== "passed") status = settled;
    const steps = asked.reduce((sum, [done, total]) => [sum[0] + done, sum[1] + total], [0, 0]);
    const progress = status === "incomplete" || status === "failed"
      ? (steps[1] ? Math.floor(100 * steps[0] / steps[1]) / 100 : 0) : 1;
    return { ...counts, raw: best, current: raw, status, progress, isAllDone, areAllTried, isEnough, pass };
  }

  // What was reached in one unit: done when all of its lessons are read and its questions tried.
  function ofUnit(settings, store, { id, lessons }) {
    const found = facts({
      lessons: settings.lessons.filter((lesson) => lessons.includes(lesson.id)),
      quizzes: settings.quizzes.filter(({ lesson }) => lessons.includes(lesson)), worksheets: [],
    }, store);
    const isAll = ([done, total]) => done === total;
    return { id, raw: found.raw, hasQuizzes: found.raw !== null, isDone: isAll(found.lessons) && isAll(found.quizzes), isBegun: found.lessons[0] + found.quizzes[0] > 0 };
  }

  return { of, ofUnit };
})();
