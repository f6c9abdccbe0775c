import { systemViewer } from "@/lib/auth/viewers";
import { entriesOf, invitation } from "@/lib/emails/calendar";
import { type Composed, compose, type StoredEmail } from "@/lib/emails/compose";
import { render } from "@/lib/emails/render";
import { type Locale, locales } from "@/lib/i18n/locales";
import { write } from "@/lib/kernel/db";

/** A mail of the outbox as it reads in a language: its subject, its text and its calendar entries. */
export type Said = { key: string; template: string; locale: Locale; text: string };

const origin = "https://kylassa.example";

/** Reads the outbox in every language, again and again: what holds no longer has been read while it did. */
export class Letters {
  readonly #said = new Map<string, Said[]>();

  read(now: Date): Promise<void> {
    return write(systemViewer(), async (tx) => {
      for (const email of await tx.email.findMany({ where: { key: { notIn: [...this.#said.keys()] } } })) {
        const said: Said[] = [];
        for (const locale of locales) {
          const composed = await compose(tx, { ...email, locale }, { viewer: systemViewer(), now });
          if (typeof composed !== "string") said.push(saidIn(composed, email, now));
        }
        if (said.length > 0) this.#said.set(email.key, said);
      }
    });
  }

  get all(): Said[] {
    return [...this.#said.values()].flat();
  }

  get templates(): string[] {
    return [...new Set(this.all.map(({ template }) => template))].sort();
  }
}

function saidIn(composed: Composed, email: StoredEmail, now: Date): Said {
  const { letter, calendar, receiver, sender, locale } = composed;
  const paper = { ...sender, locale, origin, receiver, sender: sender.name };
  const { subject, text } = render(letter, paper);
  const use = calendar?.use ?? "publish";
  const entries =
    calendar && use !== "publish"
      ? entriesOf(calendar.facts, calendar.about, { ...composed, origin }).map((entry) =>
          invitation({
            ...{ use, entry, sentAt: now },
            organiser: { name: sender.name, email: "kylassa@kylassa.example" },
            attendee: { name: receiver, email: email.toAddress },
          }).replaceAll(/\r\n[ \t]/g, ""),
        )
      : [];
  return { key: email.key, template: email.template, locale, text: [subject, text, ...entries].join("\n") };
}
