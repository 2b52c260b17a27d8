ALTER TABLE public.late_order_note ALTER COLUMN kind SET DEFAULT 8;

ALTER TABLE ONLY public.note ALTER COLUMN kind SET DEFAULT 2;

ALTER TABLE ONLY public.note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE ONLY public.order_note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.late_order_note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.note ALTER COLUMN amount TYPE bigint;

ALTER TABLE ONLY public.note ALTER COLUMN amount SET DEFAULT 5;

ALTER TABLE ONLY public.order_note ALTER COLUMN amount SET DEFAULT 7;

ALTER TABLE public.late_order_note ALTER COLUMN amount SET DEFAULT 7;

CREATE TABLE public.asset_note (
  asset text
) INHERITS (public.note);

ALTER TABLE public.asset_note ALTER COLUMN kind SET DEFAULT 4;

ALTER TABLE public.asset_note ALTER COLUMN words SET NOT NULL;

ALTER TABLE public.asset_note ALTER COLUMN words SET STORAGE external;

ALTER TABLE public.asset_note ALTER COLUMN amount DROP DEFAULT;

COMMENT ON COLUMN public.asset_note.words IS 'what was seen';
