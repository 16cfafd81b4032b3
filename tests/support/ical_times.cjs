// For each calendar the moments, in seconds since 1970, that ical.js gives its zone's local times.
const ICAL = require(process.argv[2]);
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = cases.map(({ calendar, times }) => {
  const component = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent("vtimezone");
  const zone = new ICAL.Timezone(component);
  return times.map((text) => {
    const time = ICAL.Time.fromDateTimeString(text);
    time.zone = zone;
    return time.toUnixTime();
  });
});
process.stdout.write(JSON.stringify(answers));
