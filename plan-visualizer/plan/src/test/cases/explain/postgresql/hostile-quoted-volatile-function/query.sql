select "Loud"()
