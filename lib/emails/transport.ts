import { createTransport, type Transporter } from "nodemailer";
import type Mail from "nodemailer/lib/mailer";
import { env } from "@/lib/env";

/** Hands one mail to the mail server; throws what the server or the network says, or that it takes too long. */
export async function deliver(mail: Mail.Options): Promise<void> {
  const transport = open();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the mail server takes too long")), 15_000);
  });
  try {
    await Promise.race([transport.sendMail(mail), tooLong]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

/** Whether the mail server answers now. */
export async function mailServerAnswers(): Promise<boolean> {
  const transport = open();
  try {
    return await transport.verify();
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

/** What a failure to send means for the mail: the server cannot be reached, this mail is refused for good, or for now. */
export type Failure = { kind: "unreachable" | "refused" | "later"; said: string };

/** Reads a failure: a 5xx to the receiver or the message is final; one to our own login is the installation's trouble. */
export function failureOf(error: unknown): Failure {
  const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 300);
  if (["EENVELOPE", "EMESSAGE"].includes(code) && responseCode >= 500) return { kind: "refused", said };
  if (["EENVELOPE", "EMESSAGE"].includes(code) && responseCode >= 400) return { kind: "later", said };
  return { kind: "unreachable", said };
}

/** The address that all our mail comes from. */
export function senderAddress(): string {
  return /[^\s@<]+@[^\s@>]+/.exec(env().MAIL_FROM)?.[0] ?? env().MAIL_FROM;
}

function open(): Transporter {
  return createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never);
}
