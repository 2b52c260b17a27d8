package dado.designer.canvas;

import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;

/// A schema with some of everything that a diagram shows.
final class Boards {

  private static final String DDL =
      """
      CREATE TYPE public.order_state AS ENUM ('new', 'paid', 'sent');
      CREATE TABLE public.customer (
        id bigint PRIMARY KEY, email text NOT NULL UNIQUE, name text,
        created_at timestamp with time zone NOT NULL);
      COMMENT ON TABLE public.customer IS 'People who bought something.';
      COMMENT ON COLUMN public.customer.email IS 'Confirmed before the first order.';
      CREATE TABLE public.orders (
        id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES public.customer (id),
        state public.order_state NOT NULL, placed_at timestamp with time zone NOT NULL);
      CREATE INDEX orders_placed_at_idx ON public.orders (placed_at);
      CREATE TABLE public.item (
        order_id bigint NOT NULL REFERENCES public.orders (id), position integer NOT NULL,
        product_id bigint NOT NULL, amount integer NOT NULL, PRIMARY KEY (order_id, position));
      CREATE TABLE stock.product (
        id bigint PRIMARY KEY, title text NOT NULL, parent_id bigint REFERENCES stock.product (id));
      CREATE TABLE stock.shelf (id bigint PRIMARY KEY, product_id bigint REFERENCES stock.product (id));
      CREATE VIEW public.open_order AS SELECT id, customer_id FROM public.orders WHERE state = 'new';
      """;

  private Boards() {}

  static Schema shop() {
    return DdlParser.parse(Engine.POSTGRESQL, DDL).schema();
  }
}
