select * from pm where k > 0;
