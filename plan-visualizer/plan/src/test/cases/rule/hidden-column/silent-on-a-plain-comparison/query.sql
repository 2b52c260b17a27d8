select * from ev where k = 7;
