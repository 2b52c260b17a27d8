ALTER TABLE "Orders" RENAME TO dado_new_orders;

ALTER TABLE dado_new_orders RENAME TO orders;
