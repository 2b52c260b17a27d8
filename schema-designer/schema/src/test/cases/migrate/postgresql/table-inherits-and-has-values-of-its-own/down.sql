DROP TABLE public.asset_note;

ALTER TABLE ONLY public.note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE ONLY public.order_note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.late_order_note ALTER COLUMN amount DROP DEFAULT;

ALTER TABLE public.note ALTER COLUMN amount TYPE integer;

ALTER TABLE ONLY public.note ALTER COLUMN amount SET DEFAULT 5;

ALTER TABLE ONLY public.order_note ALTER COLUMN amount SET DEFAULT 7;

ALTER TABLE public.late_order_note ALTER COLUMN amount SET DEFAULT 7;

ALTER TABLE ONLY public.note ALTER COLUMN kind SET DEFAULT 1;

ALTER TABLE public.late_order_note ALTER COLUMN kind SET DEFAULT 6;
