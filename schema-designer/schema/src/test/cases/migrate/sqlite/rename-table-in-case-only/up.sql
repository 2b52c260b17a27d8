ALTER TABLE orders RENAME TO "dado_new_Orders";

ALTER TABLE "dado_new_Orders" RENAME TO "Orders";
