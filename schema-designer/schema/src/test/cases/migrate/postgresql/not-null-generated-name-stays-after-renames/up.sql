ALTER TABLE public.mm ADD COLUMN c integer;
