ALTER TABLE public.customer DROP COLUMN born;
