"use client";

import { useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { inputClass, labelClass } from "@/components/ui/field-classes";
import { comingStill, found, type Guest, hereNow, overrun, undecided } from "@/lib/days/door";
import { formatTime } from "@/lib/time/format";
import { type DoorTexts, filled } from "./door-texts";
import type { DoorKeeper } from "./keeper";
import { OfflineWalkIn } from "./offline-walk-in";
import { pressClass, quietPressClass } from "./press-classes";
import { type DoorAddresses, useDoor } from "./use-door";

/** So many lines are shown at once: with a letter or two whoever stands at the door is among them. */
const mostShown = 12;

const noticeClass = "border-s-6 py-3 ps-4 pe-5";
const calmClass = `${noticeClass} border-spruce bg-lichen-wash`;
const awayClass = `${noticeClass} border-cloudberry bg-cloudberry-wash`;
const wrongClass = `${noticeClass} border-brick bg-brick-wash`;
const lineClass = "flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3";
const numberClass = "w-[2.6em] text-2xl font-bold tabular-nums";
const whoClass = "min-w-[12rem] flex-1";
const quietClass = "block text-sm text-soft";

type Props = {
  at: DoorAddresses & { signIn: string };
  build: string;
  texts: DoorTexts;
};

/** The door on this device: the day's list, who comes and goes, who walks in; with the net and without it. */
export function OfflineDoor({ at, build, texts }: Props) {
  const { keeper: door, door: leave } = useDoor(at, build);
  if (door === "elsewhere") return <p className={wrongClass}>{texts.shut.elsewhere}</p>;
  if (door === "none") return <p className={wrongClass}>{texts.shut["not-allowed"]}</p>;
  if (!door || (!door.open && !door.shut)) return <p role="status">{texts.opening}</p>;
  if (!door.open) return <Shut door={door} texts={texts} signIn={at.signIn} />;
  const { zone } = door.open.snapshot;
  return (
    <div className="stack">
      <State door={door} texts={texts} zone={zone} />
      <p>
        <a href="#door-walk-in" className="inline-block min-h-6">
          {texts.walkIn.title}
        </a>
      </p>
      <List door={door} texts={texts} zone={zone} />
      <OfflineWalkIn door={door} texts={texts} />
      {leave ? (
        <p>
          <a href={leave} className="inline-block min-h-6">
            {texts.leave}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Shut({ door, texts, signIn }: { door: DoorKeeper; texts: DoorTexts; signIn: string }) {
  return (
    <div className="stack" role="status">
      <p className={wrongClass}>{texts.shut[door.shut ?? "unreachable"]}</p>
      <p>{texts.locked}</p>
      <p className="row">
        <button type="button" className={pressClass} onClick={() => void door.sync()}>
          {texts.again}
        </button>
        {door.shut === "signed-out" ? (
          <LinkButton href={signIn} tone="secondary">
            {texts.signIn}
          </LinkButton>
        ) : null}
      </p>
    </div>
  );
}

type OpenProps = { door: DoorKeeper; texts: DoorTexts; zone: string };

/** Whether there is a net, what waits to be sent, what cannot be known without it; how many are here. */
function State({ door, texts, zone }: OpenProps) {
  const { open, offlineSince } = door;
  if (!open) return null;
  const { capacity, takenAt, title } = open.snapshot;
  const at = (moment: number | string) => formatTime(new Date(moment), { locale: texts.locale, zone });
  const count = open.waiting.length;
  const guests = door.guests();
  const over = overrun(guests, capacity);
  const cannot = undecided(offlineSince === null, capacity, door.numbersLeft());
  const coming = comingStill(guests);
  const left = guests.filter(({ leftAt }) => leftAt).length;
  return (
    <div className="stack-sm">
      <h2>{title}</h2>
      <div role="status" className={offlineSince === null ? calmClass : awayClass}>
        <p>
          {offlineSince !== null
            ? filled(texts.away, { time: at(offlineSince), count })
            : count > 0
              ? filled(texts.sending, { count })
              : filled(texts.online, { time: at(takenAt) })}
        </p>
        {cannot.length > 0 ? (
          <>
            <p>{texts.cannotKnow}</p>
            <ul>
              {cannot.map((one) => (
                <li key={one}>{filled(texts.undecided[one], { time: at(takenAt) })}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {door.signedOut ? <p className={wrongClass}>{texts.signedOutMeanwhile}</p> : null}
      {door.unkept ? <p className={wrongClass}>{texts.unkept}</p> : null}
      {over > 0 ? <p className={wrongClass}>{filled(texts.over, { over })}</p> : null}
      <p>
        {filled(texts.counts, { here: hereNow(guests), coming, left })}{" "}
        {capacity === null ? null : filled(texts.room, { capacity })}
      </p>
    </div>
  );
}

function List({ door, texts, zone }: OpenProps) {
  const [typed, setTyped] = useState("");
  const [pressed, setPressed] = useState<string | null>(null);
  // Who walked in and was taken back is nobody.
  const guests = door.guests().filter(({ walkedIn, arrivedAt }) => arrivedAt || !walkedIn);
  const all = found(guests, typed).sort(asTheyCome);
  const last = guests.find(({ badge }) => badge === pressed);
  return (
    <div className="stack-sm">
      <label className={labelClass}>
        {texts.find}
        <input
          className={`${inputClass} mt-2 block w-full max-w-[26rem]`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          type="search"
        />
      </label>
      <div role="status">{last ? <p className={calmClass}>{saidOf(last, texts, zone)}</p> : null}</div>
      {all.length === 0 ? <p>{texts.nobody}</p> : null}
      <ul className="border-t border-line">
        {all.slice(0, mostShown).map((guest) => (
          <Line
            key={guest.badge}
            {...{ guest, door, texts, zone }}
            onPress={() => {
              setTyped("");
              setPressed(guest.badge);
            }}
          />
        ))}
      </ul>
      {all.length > mostShown ? <p>{filled(texts.more, { count: all.length - mostShown })}</p> : null}
    </div>
  );
}

/** Who was pressed last, by number, with what the door has to mind. */
function saidOf(guest: Guest, texts: DoorTexts, zone: string): string {
  const { number, name, needs, table } = guest;
  const minded = [
    needs,
    table ? filled(texts.table, { table }) : "",
    number === null ? texts.numberLater : "",
  ];
  return [`${number ?? "–"} ${name}`, stateOf(guest, texts, zone), ...minded].filter(Boolean).join(" · ");
}

function stateOf({ arrivedAt, leftAt, waiting }: Guest, texts: DoorTexts, zone: string): string {
  const time = (at: string) => formatTime(new Date(at), { locale: texts.locale, zone });
  if (leftAt) return filled(texts.stateLeft, { time: time(leftAt) });
  if (arrivedAt) return filled(texts.stateHere, { time: time(arrivedAt) });
  return waiting ? filled(texts.stateWaiting, { position: waiting }) : texts.stateExpected;
}

/** Who is still expected first, then who waits for a place: it is they who stand at the door. */
function asTheyCome(one: Guest, other: Guest): number {
  const rank = ({ arrivedAt, waiting = 0 }: Guest) => (arrivedAt !== null ? 10_000 : waiting);
  return (
    rank(one) - rank(other) || one.name.localeCompare(other.name) || (one.number ?? 0) - (other.number ?? 0)
  );
}

function Line({ guest, door, texts, zone, onPress }: OpenProps & { guest: Guest; onPress: () => void }) {
  const { badge, number, name, agency, needs, table, walkedIn, arrivedAt, leftAt, waiting, afar } = guest;
  const press = (kind: "arrived" | "left" | "cleared") => () => {
    void door.mark(kind, badge);
    onPress();
  };
  const id = `door-${badge}`;
  return (
    <li className={lineClass}>
      <span className={numberClass}>{number ?? "–"}</span>
      <span className={whoClass} id={id}>
        <strong>{name}</strong>
        <span className={quietClass}>
          {[
            agency,
            walkedIn ? texts.walkedIn : "",
            afar ? texts.afar : "",
            needs,
            table ? filled(texts.table, { table }) : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className={quietClass}>{stateOf(guest, texts, zone)}</span>
      </span>
      {arrivedAt && !leftAt ? (
        <>
          <button type="button" className={quietPressClass} aria-describedby={id} onClick={press("cleared")}>
            {texts.undo}
          </button>
          <button type="button" className={quietPressClass} aria-describedby={id} onClick={press("left")}>
            {texts.left}
          </button>
        </>
      ) : (
        <button type="button" className={pressClass} aria-describedby={id} onClick={press("arrived")}>
          {leftAt ? texts.cameBack : waiting ? texts.letIn : texts.came}
        </button>
      )}
    </li>
  );
}
