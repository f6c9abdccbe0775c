import { pipeline, Transform } from "node:stream";
import { createTransport, type Transporter } from "nodemailer";
import type Mail from "nodemailer/lib/mailer";
import type { Failure } from "@/lib/emails/attempts";
import { env } from "@/lib/kernel/env";

/** How long the mail server may take, in milliseconds. */
export type Limits = {
  /** To connect, to greet and to agree on TLS. */
  connecting: number;
  /** Then, until the whole message is with it. */
  beforeTheDot: number;
  /** Then, until it says what became of it. */
  afterTheDot: number;
};

/**
 * RFC 5321 §4.5.3.2 asks for ten minutes after the final dot, where a shorter limit makes doubles. Before it nothing is lost by
 * giving up earlier than its five minutes for each step.
 */
export const limits: Limits = { connecting: 20_000, beforeTheDot: 120_000, afterTheDot: 600_000 };

/** What a mail is sent with: `atTheDot` is awaited just before the server gets the end of the message, and may still stop it. */
export type Handing = { atTheDot: () => Promise<void>; limits: Limits };

/**
 * Hands one mail to the mail server; null, or why it did not take it, or that nobody knows. What `atTheDot` throws is thrown: then the
 * mail has not left.
 */
export async function deliver(mail: Mail.Options, { atTheDot, limits }: Handing): Promise<Failure | null> {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), limits.connecting + limits.beforeTheDot);
  let isWhole = false;
  let stopped: Error | null = null;
  const handOver = async () => {
    await atTheDot().catch((error: Error) => {
      stopped = error;
      throw error;
    });
    isWhole = true;
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), limits.afterTheDot);
  };
  try {
    await pool(limits).sendMail({ ...mail, signal: stop.signal, handOver } as Mail.Options);
    return null;
  } catch (error) {
    if (stopped) throw stopped;
    return failureOf(stop.signal.aborted ? new Error("the mail server takes too long") : error, isWhole);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the mail server answers now. */
export async function mailServerAnswers(): Promise<boolean> {
  try {
    return await pool(limits).verify();
  } catch {
    return false;
  }
}

/** Ends the connections to the mail server. */
export function closeMail(): void {
  held?.transport.close();
  held = null;
}

/**
 * Reads a failure. A 5xx to the receiver or to the message is final for this mail; one to our sender, our login or our certificate
 * is a configuration error. Where the whole message was with the server, only its own answer says that it was not taken.
 */
export function failureOf(error: unknown, isWhole: boolean): Failure {
  const { code = "", responseCode = 0, command = "" } = error as Partial<Said>;
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 300);
  const isAnswer = ["EENVELOPE", "EMESSAGE"].includes(code);
  if (isWhole && !(isAnswer && responseCode >= 400)) return { kind: "uncertain", said };
  if (responseCode === 421) return { kind: "unreachable", said };
  if (["EAUTH", "ETLS", "EREQUIRETLS", "ENOAUTH"].includes(code) || isCertificate(error))
    return { kind: responseCode >= 400 && responseCode < 500 ? "unreachable" : "ours", said };
  // 530: sign in first; 552 to MAIL FROM, or no code at all: this message is too large (RFC 1870), or its address is none.
  if (responseCode === 530) return { kind: "ours", said };
  if (isAnswer && (responseCode === 552 || responseCode === 0)) return { kind: "refused", said };
  if (isAnswer && command === "MAIL FROM")
    return { kind: responseCode >= 500 ? "ours" : "unreachable", said };
  if (isAnswer) return { kind: responseCode >= 500 ? "refused" : "later", said };
  return { kind: "unreachable", said };
}

type Said = { code: string; responseCode: number; command: string; originalCode: string };

/** Node's and OpenSSL's names for a certificate or a TLS that is not as it should be. */
function isCertificate(error: unknown): boolean {
  const { originalCode = "" } = error as Partial<Said>;
  return /CERT|^ERR_(TLS|SSL)|^UNABLE_TO_|^EPROTO$/.test(originalCode);
}

/** The address that all our mail comes from. */
export function senderAddress(): string {
  return /[^\s@<]+@[^\s@>]+/.exec(env().MAIL_FROM)?.[0] ?? env().MAIL_FROM;
}

let held: { url: string; transport: Transporter } | null = null;

/** The connections to the mail server, kept from mail to mail. */
function pool({ connecting, afterTheDot }: Limits): Transporter {
  const { SMTP_URL: url, KYLASSA_MAIL_CONNECTIONS: maxConnections } = env();
  if (held?.url === url) return held.transport;
  closeMail();
  const transport = createTransport({
    url,
    pool: true,
    maxConnections,
    // How often a mail of which nothing has left yet is given to another connection, where an idle one had been ended.
    maxRequeues: 2,
    idleTimeout: 20_000,
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    dnsTimeout: connecting,
    socketTimeout: afterTheDot,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use("stream", holdTheDot);
  held = { url, transport };
  return transport;
}

/** Has the end of a message wait for `handOver`; nothing is read ahead, so that it is called only when the server takes the message. */
function holdTheDot(mail: unknown, done: () => void): void {
  const { data, message } = mail as {
    data: { handOver: () => Promise<void> };
    message: { createReadStream: (options?: object) => NodeJS.ReadableStream };
  };
  const make = message.createReadStream.bind(message);
  message.createReadStream = (options) => {
    const gate = new Transform({
      readableHighWaterMark: 0,
      transform: (chunk, _encoding, next) => next(null, chunk),
      flush: (next) => void data.handOver().then(() => next(), next),
    });
    return pipeline(make(options), gate, () => undefined);
  };
  done();
}
