ALTER TABLE public.client RENAME TO customer;
