ALTER TABLE public.customer RENAME TO client;
