"use client";

import type { ReactNode } from "react";
import { CheckboxesField, CheckboxField, RadioField, SelectField } from "@/components/ui/choice-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, type FormTexts } from "@/components/ui/form-context";
import { RankedChoice } from "@/components/ui/ranked-choice";
import { RatingField, ScoreField } from "@/components/ui/rating-fields";
import { SavedBeside } from "@/components/ui/saved-beside";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, LongTextField, NumberField, TextField, TimeField } from "@/components/ui/text-fields";
import { VoteField } from "@/components/ui/vote-field";
import { WishesField } from "@/components/ui/wishes-field";
import { emptyFormState, type FormState } from "@/lib/forms/state";
import { Piece, Pieces } from "./piece";

type Texts = { texts: FormTexts };

const takenOver = { current: true };
const error = "Write the name of your association.";
const themes = [
  { value: "people", label: "Volunteers", hint: "Finding them, thanking them." },
  { value: "money", label: "Money" },
  { value: "board", label: "The board" },
];
const votes = [
  { value: "yes", label: "Yes" },
  { value: "if-need-be", label: "If need be" },
  { value: "no", label: "No" },
] as const;

/** What a form would tell the fields in it; nothing here is ever sent. */
function Told({ name, texts, pending = false, children, ...state }: Telling) {
  const value = { id: name, state: { ...emptyFormState, ...state }, texts, pending, takenOver };
  return <FormContext value={value}>{children}</FormContext>;
}

type Telling = Texts & Partial<FormState> & { name: string; pending?: boolean; children: ReactNode };

export function FormButtons({ texts }: Texts) {
  return (
    <>
      <Piece name="sends a form">
        <Told name="still" texts={texts}>
          <SubmitButton>Send the answers</SubmitButton>
        </Told>
      </Piece>
      <Piece name="while it is sent">
        <Told name="sending" texts={texts} pending>
          <SubmitButton>Send the answers</SubmitButton>
        </Told>
      </Piece>
    </>
  );
}

export function Fields({ texts }: Texts) {
  const wrong = { name: error, long: "Shorten it by 12 characters." };
  return (
    <>
      {/* It may not take the focus from the page. */}
      <div inert>
        <Told name="summary" texts={texts} attempt={1} errors={wrong}>
          <ErrorSummary />
        </Told>
      </div>
      <Pieces>
        <Told name="plain" texts={texts}>
          <TextField name="name" label="Name of the association" required />
          <TextField
            name="hint"
            label="With a hint, optional"
            hint="As it is in the register."
            purpose="to call you"
            seenBy={{ tone: "confidential", text: "The coordinator alone sees this." }}
          />
          <LongTextField name="counted" label="With a count" maxLength={60} hint="At most 60 characters." />
          <NumberField name="number" label="A number" unit="people" defaultValue="12" required />
          <DateField name="day" label="A day" defaultValue="2026-12-24" required />
          <TimeField name="time" label="A time" defaultValue="17:30" required />
        </Told>
        <Told name="wrong" texts={texts} attempt={1} errors={wrong} values={{ name: "" }}>
          <TextField name="name" label="With an error" required />
          <LongTextField name="long" label="Several lines with an error" maxLength={60} required />
        </Told>
        <Told
          name="beside"
          texts={texts}
          attempt={1}
          refusal="Saved meanwhile."
          values={{ text: "a", version: "1" }}
        >
          <SavedBeside name="text" saved="What a colleague wrote." version={2} label="Saved meanwhile" />
        </Told>
      </Pieces>
    </>
  );
}

export function Choices({ texts }: Texts) {
  return (
    <Pieces>
      <Told name="choices" texts={texts} errors={{ wrong: "Choose one." }}>
        <RadioField name="one" label="One of a few" options={themes} defaultValue="money" required />
        <RadioField name="none" label="One or none, in a line" options={themes.slice(1)} inline />
        <CheckboxesField
          name="some"
          label="Some of several"
          options={themes}
          defaultValue={["people", "board"]}
        />
        <RadioField name="wrong" label="With an error" options={themes.slice(1)} required />
        <CheckboxField name="agreed" label="Consent" statement="We agree to it" defaultValue="yes" required />
        <CheckboxField name="alone" label="A tick alone" hint="What it means." />
        <SelectField name="many" label="One of many" options={themes} defaultValue="board" required />
        <RankedChoice name="ranked" label="In order" options={themes} places={2} defaultValue={["money"]} />
        <WishesField
          name="wishes"
          label="Names"
          count={2}
          nameLabel="Association"
          tellLabel="They may be told"
        />
      </Told>
    </Pieces>
  );
}

export function Scales({ texts }: Texts) {
  const ends = { low: "not at all", high: "very much" };
  return (
    <Told name="scales" texts={texts} errors={{ missing: "Choose a number.", missed: "Choose one." }}>
      <RatingField
        name="rated"
        label="One to five"
        {...ends}
        unknown="Cannot say"
        defaultValue="4"
        required
      />
      <RatingField name="missing" label="With an error" {...ends} required />
      <ScoreField name="score" label="Nought to ten" {...ends} defaultValue="9" />
      <div>
        <VoteField
          name="vote"
          legend="Fri 4 December at 17.00"
          options={votes}
          defaultValue="yes"
          takeBack="Take back"
        />
        <VoteField
          name="need"
          legend="Sat 5 December at 12.00"
          options={votes}
          defaultValue="if-need-be"
          aside="Both can"
        />
        <VoteField name="missed" legend="With an error" options={votes} defaultValue="no" />
      </div>
    </Told>
  );
}
