-- A day with places that has a new date: until when each who has a place says that they come, before it goes to the queue.
ALTER TABLE "Meeting" ADD COLUMN "confirmBy" TIMESTAMPTZ(3);
