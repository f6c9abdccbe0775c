import { expect } from "@playwright/test";

/** A message as the local inbox tells it; `links` are the addresses in its text, `calendars` its iCalendar parts. */
export type Mail = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  links: string[];
  calendars: string[];
  attachments: { filename: string; contentType: string; size: number }[];
};

const inbox = process.env.INBOX_URL ?? "http://localhost:8025";

/** Everything that has been sent to the address, newest first. */
export async function mailTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${inbox}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** The newest message to the address whose subject fits, waiting until it has come. */
export async function waitForMail(address: string, subject: RegExp | string): Promise<Mail> {
  const fits = (mail: Mail) =>
    typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject);
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const all = await mailTo(address);
        found = all.find(fits);
        return found ? "arrived" : `only: ${all.map((mail) => mail.subject).join(", ")}`;
      },
      { message: `a mail to ${address} about ${subject}`, timeout: 30_000 },
    )
    .toBe("arrived");
  return found as Mail;
}
