import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  port: number;
  /** What has been taken, in order, with the addresses of the envelope. */
  taken: { mail: ParsedMail; raw: string; to: string[] }[];
  /** What the server says to a receiver or a message: an error with a responseCode, or nothing. */
  answer: { receiver: (address: string) => Error | null; message: () => Error | null };
  stop: () => Promise<void>;
};

/** A mail server on this machine that keeps what it takes. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const taken: MailServer["taken"] = [];
  const answer: MailServer["answer"] = { receiver: () => null, message: () => null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(answer.receiver(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const refusal = answer.message();
        if (refusal) return done(refusal);
        const raw = Buffer.concat(chunks).toString();
        const mail = await simpleParser(raw);
        taken.push({ mail, raw, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    taken,
    answer,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A refusal by the mail server with this code. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
