-- A request is known by its key and by what it held: the same key with other content is another request.
ALTER TABLE "idempotency" ADD COLUMN "digest" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency" DROP CONSTRAINT "idempotency_account_id_key_pk";--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_account_id_key_digest_pk" PRIMARY KEY("account_id","key","digest");
