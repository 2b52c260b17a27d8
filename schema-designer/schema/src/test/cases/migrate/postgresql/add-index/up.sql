CREATE INDEX CONCURRENTLY orders_placed ON public.orders USING brin (placed);

CREATE INDEX CONCURRENTLY orders_user ON public.orders (user_id, placed DESC) INCLUDE (total) WHERE total > (100)::numeric;

CREATE INDEX CONCURRENTLY users_email_lower ON public.users ((lower((email)::text)) varchar_pattern_ops);
