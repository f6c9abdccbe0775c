"use client";

import { type FormEvent, useState } from "react";
import { inputClass, labelClass } from "@/components/ui/field-classes";
import { type DoorTexts, filled } from "./door-texts";
import type { DoorKeeper } from "./keeper";
import { pressClass } from "./press-classes";

const fieldClass = `${inputClass} mt-2 block w-full max-w-[26rem]`;
const givenClass = "border-s-6 border-spruce bg-lichen-wash py-3 ps-4 pe-5 text-2xl font-bold";

/** Somebody who came without signing up: four fields, and the number that this device has for them. */
export function OfflineWalkIn({ door, texts }: { door: DoorKeeper; texts: DoorTexts }) {
  const [given, setGiven] = useState<string | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const said = (name: string) => String(data.get(name) ?? "").trim();
    if (!said("name")) return;
    const walkIn = {
      name: said("name"),
      agency: said("agency"),
      needs: said("needs"),
      locale: said("locale"),
    };
    form.reset();
    const number = await door.walkIn(walkIn);
    const words = number === null ? texts.walkIn.later : filled(texts.walkIn.given, { number });
    setGiven(`${words} · ${walkIn.name}`);
  };
  return (
    <section className="stack-sm" aria-labelledby="door-walk-in">
      <h2 id="door-walk-in">{texts.walkIn.title}</h2>
      <p>{texts.walkIn.lead}</p>
      {given ? (
        <p role="status" className={givenClass}>
          {given}
        </p>
      ) : null}
      <form onSubmit={add} className="stack-sm">
        {(["name", "agency", "needs"] as const).map((name) => (
          <label key={name} className={labelClass}>
            {texts.walkIn[name]}
            <input
              className={fieldClass}
              name={name}
              required={name === "name"}
              autoComplete="off"
              maxLength={200}
            />
          </label>
        ))}
        <label className={labelClass}>
          {texts.walkIn.locale}
          <select className={fieldClass} name="locale" defaultValue={texts.locale}>
            {texts.languages.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={pressClass}>
          {texts.walkIn.submit}
        </button>
      </form>
    </section>
  );
}
