DROP INDEX CONCURRENTLY public.users_email_lower;

DROP INDEX CONCURRENTLY public.orders_user;

DROP INDEX CONCURRENTLY public.orders_placed;
