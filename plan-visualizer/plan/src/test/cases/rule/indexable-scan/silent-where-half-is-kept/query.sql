select count(*) from items i join orders o on o.id = i.product where i.line < 100000;
