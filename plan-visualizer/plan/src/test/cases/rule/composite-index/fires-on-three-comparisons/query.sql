select * from items where product = 7 and qty = 3 and line < 100000;
