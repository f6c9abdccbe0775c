-- A day that has a new date: until when whoever had a place already says that they come, before it may go to the queue.
ALTER TABLE "Place" ADD COLUMN "confirmBy" TIMESTAMPTZ(3);
