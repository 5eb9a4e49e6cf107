// Adds a visitor's own time to that of an event, where none of the times shown is theirs already. Without scripts the
// times of the event's place and of Beijing stand there.
export const addLocalTimes = () => {
  const places = document.querySelectorAll("[data-local-time]");
  if (!places.length) return;
  const language = document.documentElement.lang;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  // as the page writes them: 2026年12月3日14:00, 3 December 2026, 14:00
  const days = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" });
  const clocks = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const isChinese = /^zh/.test(language);
  const [comma, between] = isChinese ? ["", "至"] : [/^ja/.test(language) ? "" : ", ", " – "];
  const until = isChinese ? "—" : "–";
  const full = (moment) => `${days.format(moment)}${comma}${clocks.format(moment)}`;
  const span = (start, end) => {
    if (!end) {
      return full(start);
    }
    const isOneDay = days.format(start) === days.format(end);
    return isOneDay ? `${full(start)}${until}${clocks.format(end)}` : `${full(start)}${between}${full(end)}`;
  };
  // minutes from UTC as a moment is written: +08:00, Z
  const offset = (written) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(written) ?? ["", "+", 0, 0];
    return (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
  };

  for (const times of places) {
    const shown = [...times.querySelectorAll("data")];
    const [start, end] = [shown[0].value, shown[0].dataset.end].map((each) => each && new Date(each));
    if (!shown.some((each) => offset(each.value) === -start.getTimezoneOffset())) {
      const line = document.createElement("span");
      line.className = "times__other times__local";
      for (const word of times.dataset.localTime.split(/(\{time\}|\{zone\})/)) {
        if (word === "{time}") {
          const time = document.createElement("data");
          time.value = start.toISOString();
          time.textContent = span(start, end);
          line.append(time);
        } else {
          line.append(word === "{zone}" ? timeZone.replaceAll("_", " ") : word);
        }
      }
      times.append(" ", line);
    }
  }
};
