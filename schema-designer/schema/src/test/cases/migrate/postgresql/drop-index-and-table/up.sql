DROP TABLE public.notes;

DROP INDEX CONCURRENTLY public.orders_user;

DROP TYPE public.mood;
