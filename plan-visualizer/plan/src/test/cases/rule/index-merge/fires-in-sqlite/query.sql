select * from u where k = 7 or id = 9;
