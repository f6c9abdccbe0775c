import type { DoorStore, Kept } from "./keeper";

/** Where a device keeps the door of one day: one sealed record in the browser's own database. */
export function doorStore(meetingId: string): DoorStore {
  return {
    read: async () => ((await asked("readonly", (kept) => kept.get(meetingId))) as Kept | undefined) ?? null,
    write: async (kept) => {
      await asked("readwrite", (all) => all.put(kept, meetingId));
    },
    drop: async () => {
      await asked("readwrite", (all) => all.delete(meetingId));
    },
  };
}

/** The day whose door was opened last on this device. */
export async function lastKept(): Promise<string | null> {
  const keys = (await asked("readonly", (kept) => kept.getAllKeys())) as string[];
  return keys.sort().at(-1) ?? null;
}

async function asked(mode: IDBTransactionMode, ask: (kept: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("kept", mode, { durability: "strict" });
    const request = ask(transaction.objectStore("kept"));
    transaction.oncomplete = () => {
      database.close();
      resolve(request.result);
    };
    transaction.onabort = () => reject(transaction.error ?? new Error("what was marked could not be kept"));
  });
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("kylassa-door", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}
