"use client";

import { useEffect, useReducer, useState } from "react";
import type { DoorAnswer, DoorMark } from "@/lib/days/door";
import { DoorKeeper, Refusal } from "./keeper";
import { doorStore, lastKept } from "./store";

/** How often a door that is open asks how the day stands. */
const everySeconds = 15;

/** Addresses of one door: those of a day have `inPlace` where its id comes. */
export type DoorAddresses = { sync: string; door: string; inPlace: string; worker: string; scope: string };

/** What there is instead of a door: none is asked for, or it is open in another tab, which alone gives the device's numbers. */
type NoDoor = "none" | "elsewhere";

/** The door of this device for the day that the address names, or the last one that was opened; null while it opens. */
export function useDoor(at: DoorAddresses, build: string) {
  const [day, setDay] = useState<string | null>(null);
  const [keeper, setKeeper] = useState<DoorKeeper | NoDoor | null>(null);
  const [, changed] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    void navigator.serviceWorker?.register(at.worker, { scope: at.scope }).catch(() => undefined);
    const asked = new URLSearchParams(location.search).get("day");
    if (asked) return setDay(asked);
    void lastKept()
      .catch(() => null)
      .then((last) => (last ? setDay(last) : setKeeper("none")));
  }, [at.worker, at.scope]);

  const sync = day && of(at.sync, at, day);
  useEffect(() => {
    if (!day || !sync) return;
    let end = () => {};
    const alone = new Promise<void>((resolve) => {
      end = resolve;
    });
    const hold = async (own: Lock | null) => {
      if (!own) return setKeeper("elsewhere");
      const door = new DoorKeeper({
        ...{ store: doorStore(day), send: (sent) => sendMarks(sync, sent), now: () => Date.now() },
        ...{ changed, chance: () => crypto.getRandomValues(new Uint8Array(16)) },
      });
      setKeeper(door);
      await door.begin();
      await alone;
    };
    void navigator.locks.request(`door ${day}`, { ifAvailable: true }, hold);
    return end;
  }, [day, sync]);

  useEffect(() => {
    if (!keeper || typeof keeper === "string") return;
    const sync = () => void keeper.sync();
    const timer = setInterval(sync, everySeconds * 1000);
    window.addEventListener("online", sync);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", sync);
    };
  }, [keeper]);

  // The server has a newer version: its page takes over what this one has kept, once for each version.
  const newer = keeper && typeof keeper !== "string" && keeper.build !== build ? keeper.build : null;
  useEffect(() => {
    if (!newer || sessionStorage.getItem("door-build") === newer) return;
    sessionStorage.setItem("door-build", newer);
    location.reload();
  }, [newer]);
  return { keeper, door: day && of(at.door, at, day) };
}

/** An address with the day's id in its place. */
function of(address: string, { inPlace }: DoorAddresses, day: string): string {
  return address.replace(inPlace, encodeURIComponent(day));
}

async function sendMarks(
  address: string,
  { device, marks }: { device: string; marks: readonly DoorMark[] },
): Promise<DoorAnswer> {
  const body = new FormData();
  body.set("device", device);
  body.set("marks", JSON.stringify(marks));
  const answer = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(8_000) });
  if (answer.status === 401) throw new Refusal("signed-out");
  if (answer.status === 404) throw new Refusal("not-allowed");
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}
