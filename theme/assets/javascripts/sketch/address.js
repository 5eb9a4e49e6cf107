// What is asked for, in the address of the page: ?land=30mu&power=3000000kwh&hours=two&people=普工:20,技工:5, so that a sketch
// can be shared and goes along when the language is changed. Owns the names there; all else in the address is left alone.
// What comes from an address is cut to a length that a field takes, and is only ever shown as text.

import { LONGEST } from "./amounts.js";

const LISTS = ["people", "shares", "choose"];
const MOST = 20; // entries of a list
const HOURS = ["all", "two", "day", "own"];

// names and values of a list; a name that is an object's own (__proto__) does no harm in a map
const pairs = (text) =>
  new Map(
    (text ?? "")
      .slice(0, MOST * 2 * LONGEST)
      .split(",")
      .slice(0, MOST)
      .filter((each) => each.includes(":"))
      .map((each) => [each.slice(0, each.lastIndexOf(":")), each.slice(each.lastIndexOf(":") + 1)])
      .filter(([name, value]) => value && name.length <= LONGEST)
      .map(([name, value]) => [name, value.slice(0, LONGEST)]),
  );

// {amounts: Map(name -> text), hours, people, shares, choose: Map(key -> text)}
export const readAddress = (search, names) => {
  const given = new URLSearchParams(search);
  const lists = Object.fromEntries(LISTS.map((name) => [name, pairs(given.get(name))]));
  const amounts = new Map(
    names.filter((name) => given.get(name)).map((name) => [name, given.get(name).slice(0, LONGEST + 1)]),
  );
  const hours = HOURS.includes(given.get("hours")) ? given.get("hours") : "all";
  return { amounts, hours, ...lists, isAsked: amounts.size > 0 || LISTS.some((name) => lists[name].size > 0) };
};

export const writeAddress = (state, names) => {
  const address = new URL(location.href);
  const put = (name, value) => {
    if ((value ?? "") === (address.searchParams.get(name) ?? "")) return; // even to delete nothing would spell all anew
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  };
  for (const name of names) put(name, state.amounts.get(name));
  put("hours", state.hours === "all" ? "" : state.hours);
  for (const name of LISTS) put(name, [...state[name]].map(([key, value]) => `${key}:${value}`).join(","));
  if (address.href !== location.href) history.replaceState(history.state, "", address);
};
