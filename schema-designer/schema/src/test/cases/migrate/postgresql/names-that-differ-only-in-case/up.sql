ALTER TABLE public.t ADD COLUMN "NAME" integer;

CREATE TABLE public."T" (
  id bigint NOT NULL,
  CONSTRAINT "T_pkey" PRIMARY KEY (id)
);
