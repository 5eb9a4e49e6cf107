// "The team nearest to you" on the contact page: a region is chosen, or the browser's position is compared with where
// the contacts are. Nothing is sent anywhere. Without this script the list of regions with its links is there.
export const findNearest = () => {
  const part = document.getElementById("nearest_team");
  const tools = part?.querySelector(".nearest__tools");
  if (!tools) {
    return;
  }
  const answer = part.querySelector(".nearest__answer");
  const regions = [...part.querySelectorAll(".nearest__region")];
  const select = tools.querySelector("select");
  const button = tools.querySelector("button");
  const EARTH = 6371; // km, its mean radius

  const placed = [...document.querySelectorAll(".contact[data-latitude]")].map((card) => ({
    id: card.id,
    name: card.querySelector(".contact__name > span"),
    latitude: Number(card.dataset.latitude),
    longitude: Number(card.dataset.longitude),
  }));

  // Great-circle distance in km, by the haversine formula. A datum shifts a place by less than that is rounded to.
  const distance = (one, other) => {
    const radians = (degrees) => (degrees * Math.PI) / 180;
    const across = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
    const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
    const both = across + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(both)));
  };

  const asLine = (item) => {
    const line = document.createElement("span");
    line.append(...item.cloneNode(true).childNodes);
    return line;
  };

  const showRegion = () => {
    const chosen = regions[select.selectedIndex - 1]; // the first option is none of them
    answer.replaceChildren(...(chosen ? [...chosen.children].map(asLine) : []));
  };

  const showNearest = ({ coords }) => {
    const near = placed.map((each) => ({ ...each, km: distance(coords, each) })).sort((one, other) => one.km - other.km);
    const link = document.createElement("a");
    link.href = `#${near[0].id}`;
    link.append(...near[0].name.cloneNode(true).childNodes);
    const km = Math.max(1, Math.round(near[0].km)).toLocaleString(document.documentElement.lang);
    const [before, after] = part.dataset.distance.replace("{km}", km).split("{team}");
    const line = document.createElement("span");
    line.append(before, link, after);
    answer.replaceChildren(line);
  };

  if (select) {
    regions.forEach((region) => select.add(new Option(region.querySelector("dt").textContent)));
    select.selectedIndex = 0;
    select.addEventListener("change", showRegion);
  }
  if (button && placed.length && navigator.geolocation) {
    button.addEventListener("click", () => {
      answer.replaceChildren(part.dataset.locating);
      const refuse = () => answer.replaceChildren(part.dataset.refused);
      navigator.geolocation.getCurrentPosition(showNearest, refuse, { timeout: 20000, maximumAge: 600000 });
    });
  } else if (button) {
    button.parentElement.hidden = true;
    document.getElementById("nearest_privacy").hidden = true;
  }
  tools.hidden = false;
};
