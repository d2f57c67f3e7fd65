/* template-texts.h: the texts of data/templates/, for translators
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by “meson compile update-template-texts”, included by nothing.
 */

/* Translators: Customer lifecycle / Map / Title */
C_("template", "Example: a bike by subscription")

/* Translators: Customer lifecycle / Map / Summary */
C_("template", "An example to type over: how people come to a bike by subscription, use it and stay. Every text is made up.")

/* Translators: Customer lifecycle / Map / Objective */
C_("template", "Keep riders for more than a year")

/* Translators: Customer lifecycle / Map / Success in the customer's words */
C_("template", "I never think about my bike. It is there, and it works.")

/* Translators: Customer lifecycle / Map / In scope */
C_("template", "Private riders in one city")

/* Translators: Customer lifecycle / Map / Out of scope */
C_("template", "Company fleets, hire by the day")

/* Translators: Customer lifecycle / Map / Audience */
C_("template", "Product, service and marketing teams")

/* Translators: Customer lifecycle / Map / Products and services */
C_("template", "Bike subscription")

/* Translators: Customer lifecycle / Map / Products and services */
C_("template", "Repair service")

/* Translators: Customer lifecycle / Map / Products and services */
C_("template", "Child seat")

/* Translators: Customer lifecycle / Map / Brand promise */
C_("template", "A bike that works, every day.")

/* Translators: Customer lifecycle / Persona / Name */
C_("template", "Maya")

/* Translators: Customer lifecycle / Persona / Role */
C_("template", "29, nurse")

/* Translators: Customer lifecycle / Persona / Quote */
C_("template", "If it breaks at six in the morning, I am late.")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Plans around shifts")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Has no patience for forms")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Tells colleagues what works")

/* Translators: Customer lifecycle / Persona / Behaviours */
C_("template", "Rides to the early and the late shift, decides on the phone")

/* Translators: Customer lifecycle / Persona / Motivations */
C_("template", "Be on time")

/* Translators: Customer lifecycle / Persona / Motivations */
C_("template", "Be outside for a while")

/* Translators: Customer lifecycle / Persona / Problems */
C_("template", "Bus runs too late for the early shift")

/* Translators: Customer lifecycle / Persona / Problems */
C_("template", "Two bikes stolen")

/* Translators: Customer lifecycle / Persona / Goals */
C_("template", "Get to work in twenty minutes")

/* Translators: Customer lifecycle / Persona / Goals */
C_("template", "Never repair a bike again")

/* Translators: Customer lifecycle / Persona / Name */
C_("template", "Tom")

/* Translators: Customer lifecycle / Persona / Role */
C_("template", "43, teacher, two children")

/* Translators: Customer lifecycle / Persona / Quote */
C_("template", "One bill, no repairs, no cellar full of bikes.")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Compares before he buys")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Counts in a family of four")

/* Translators: Customer lifecycle / Persona / Traits */
C_("template", "Likes to ask a person")

/* Translators: Customer lifecycle / Persona / Behaviours */
C_("template", "Takes the children to school, decides at the kitchen table")

/* Translators: Customer lifecycle / Persona / Motivations */
C_("template", "Leave the car at home")

/* Translators: Customer lifecycle / Persona / Motivations */
C_("template", "A fixed sum each month")

/* Translators: Customer lifecycle / Persona / Problems */
C_("template", "Children grow out of their bikes")

/* Translators: Customer lifecycle / Persona / Problems */
C_("template", "Repairs take a week")

/* Translators: Customer lifecycle / Persona / Goals */
C_("template", "Bikes for the whole family")

/* Translators: Customer lifecycle / Persona / Goals */
C_("template", "No surprise on the bill")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Awareness")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "People notice a need and hear of you for the first time")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "You see us where you ride")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Own bike")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Bus pass")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "Be known as the bike that always works")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "See the bikes in the street")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Street")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Notices the same bright bike again and again")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Who are these people?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Know in a second what it is")

/* Translators: Customer lifecycle / Touchpoint / Department */
C_("template", "Marketing")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Curiosity")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "No name to be read in passing")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "The name is on the frame only")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Put the name on the mudguard")

/* Translators: Customer lifecycle / Evidence / Source */
C_("template", "The team’s first guess")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "See an advert")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Social media")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Scrolls past, stops at the price")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "What is in the price?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "See the whole price")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "For the third time today")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Cheaper than the bus")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Not another subscription")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Price without what it includes")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Adverts show the lowest price")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Say in one line what the price covers")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Hear from a friend")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "At work")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Asks a colleague how it works")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "She has had it for a year. It can’t be bad.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "An honest answer")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Trusts friends more than adverts")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Give riders a code for friends")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Consideration")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "They compare you with other ways to reach the same goal")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "One price, nothing hidden")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Bike shop round the corner")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Another subscription")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "People find out whether it fits their way to work")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Compare prices")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Website")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Weighs subscription, own bike and bus pass")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Open the price page")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Pick a bike")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Add extras")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Is the lock included?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "One sum per month")

/* Translators: Customer lifecycle / Touchpoint / Expectation */
C_("template", "All costs on one page")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Child seat is hard to find")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Pay less than for the bus")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Fear of hidden costs")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Extras show up only at the end")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Extras are added after the plan")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Show the full price from the start")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Read reviews")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Review sites")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Looks for what can go wrong")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "And if mine is stolen?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Know what others went through")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Two stories of stolen bikes")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Avoid a mistake")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Reviews do not say what happens after theft")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Nobody answers reviews")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Answer reviews, explain the insurance")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Take a test ride")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Station")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Rides round the block with the child seat")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "This is fun.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Try it without papers")

/* Translators: Customer lifecycle / Touchpoint / Expectation */
C_("template", "Ten minutes, no papers")

/* Translators: Customer lifecycle / Touchpoint / Offer */
C_("template", "Test ride, free of charge")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "The seat fits at once")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Feel it before paying")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Test rides after working hours")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Decision")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "They choose, sign and pay")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "Three minutes and you are in")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Leave it for another year")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "Sign up in three minutes")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Choose a plan")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Picks bike, size and extras")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Medium or large?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Be sure that it fits")

/* Translators: Customer lifecycle / Touchpoint / Department */
C_("template", "Product")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Which size?")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Looks forward to it")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Frame size is a guess")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Sizes are given in inches")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Suggest a size from body height")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Sign up")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "App")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Enters name, address and ID card")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Install the app")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Name and address")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Photo of the ID")

/* Translators: Customer lifecycle / Touchpoint / Steps */
C_("template", "Read and sign")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "All of that again?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Finish it in one go")

/* Translators: Customer lifecycle / Touchpoint / Expectation */
C_("template", "Three minutes")

/* Translators: Customer lifecycle / Touchpoint / How to complain */
C_("template", "Chat in the app")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Photo of the ID refused twice")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "App closed, all was gone")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Get it done")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Does not like to show the ID")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Entries are lost when the app closes")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "The form is stored at the end only")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Store the form at every step")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Pay the first month")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Confirms the payment in the bank’s app")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Pay as always")

/* Translators: Customer lifecycle / Touchpoint / Offer */
C_("template", "First month at half price")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Done at last")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Onboarding")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "They get what they bought and use it for the first time")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "On the road in three days")

/* Translators: Customer lifecycle / Stage / Retention response */
C_("template", "Call everybody who has not picked up the bike")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "First ride within three days")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Get the welcome mail")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "E-mail")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Looks for time and place")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "When and where?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "A date and an address")

/* Translators: Customer lifecycle / Touchpoint / Department */
C_("template", "Stations")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Long, and no date")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Know what comes next")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Date of the pick-up is hard to find")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Mail is written for all cities")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Put date and place on top")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Pick up the bike")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Sets saddle and seat with the mechanic")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "They took their time for me.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Somebody who shows how it works")

/* Translators: Customer lifecycle / Touchpoint / Expectation */
C_("template", "Keys and off you go")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Start today")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Keep the settings for the next bike")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Take the first ride")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Bike")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Rides home the long way round")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Why not years ago?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Feel safe in traffic")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Free on the way home")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Ask after a week how it goes")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Retention")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "They use it every day and need help now and then")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "A bike that works, every day")

/* Translators: Customer lifecycle / Stage / Retention response */
C_("template", "Swap first, ask later")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "A broken bike is replaced within a day")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Ride to work")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Rides every day but in snow")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Faster than the bus.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "A bike that just works")

/* Translators: Customer lifecycle / Touchpoint / Department */
C_("template", "Service")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Fresh air")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Tell how many kilometres it was")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Report a flat tyre")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Writes at half past five, waits")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Hello? Anybody?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Another bike, now")

/* Translators: Customer lifecycle / Touchpoint / Expectation */
C_("template", "Help within the hour")

/* Translators: Customer lifecycle / Touchpoint / How to complain */
C_("template", "Help line, from six to ten")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Late for the early shift")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Must be at work in an hour")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Nobody answers before eight")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "The workshop answers the chat")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Swap the bike at any station")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Read the bill")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Checks the sum, wonders about a repair")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Understand it at a glance")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "No surprises")

/* Translators: Customer lifecycle / Pain point / Pain point */
C_("template", "Repairs and extras are mixed up")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "One list for all bikes")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "A line for each bike")

/* Translators: Customer lifecycle / Stage / Title */
C_("template", "Loyalty")

/* Translators: Customer lifecycle / Stage / Summary */
C_("template", "They stay because they want to, and tell others")

/* Translators: Customer lifecycle / Stage / Promise */
C_("template", "Old riders never pay more than new ones")

/* Translators: Customer lifecycle / Stage / Retention response */
C_("template", "Offer a pause before they cancel")

/* Translators: Customer lifecycle / Stage / Competitors */
C_("template", "Buy a bike of their own")

/* Translators: Customer lifecycle / Objective / Objective */
C_("template", "Every third rider brings a friend")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Get thanks after a year")

/* Translators: Customer lifecycle / Touchpoint / Channel */
C_("template", "Post")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Finds a card and a bell in the mail")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Nice. The old bell was broken.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "To be more than a number")

/* Translators: Customer lifecycle / Touchpoint / Department */
C_("template", "Customer relations")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Feel seen")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "Let riders choose the gift")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Pause over the winter")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Thinks about cancelling, finds the pause")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "I pay for not riding?")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "Stop without leaving")

/* Translators: Customer lifecycle / Touchpoint / Offer */
C_("template", "Pause for up to three months")

/* Translators: Customer lifecycle / Emotion / Note */
C_("template", "Pausing costs a fee")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Pays for nothing in January")

/* Translators: Customer lifecycle / Pain point / Cause */
C_("template", "Bikes stand in the store all the same")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "A winter price instead of a fee")

/* Translators: Customer lifecycle / Touchpoint / Title */
C_("template", "Invite a friend")

/* Translators: Customer lifecycle / Touchpoint / Action */
C_("template", "Sends a code to a colleague")

/* Translators: Customer lifecycle / Touchpoint / Thought */
C_("template", "Now I am the one they ask.")

/* Translators: Customer lifecycle / Touchpoint / Need */
C_("template", "A reason to talk about it")

/* Translators: Customer lifecycle / Touchpoint / Offer */
C_("template", "Ten euros for both")

/* Translators: Customer lifecycle / Motivation / Motivation */
C_("template", "Do a friend a favour")

/* Translators: Customer lifecycle / Opportunity / Opportunity */
C_("template", "A free month for both")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "Knows our name")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "Survey in the city")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "From price page to sign-up")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "Web statistics")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "Sign-ups finished")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "App statistics")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "First ride within 3 days")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "Locks opened for the first time")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "Cancelled per month")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "Contracts")

/* Translators: Customer lifecycle / KPI / Title */
C_("template", "Would recommend us (NPS)")

/* Translators: Customer lifecycle / KPI / Source */
C_("template", "Survey after a year, 0 to 10")

/* Translators: Customer lifecycle / Link / Note */
C_("template", "Has decided already")

/* Translators: Customer lifecycle / Link / Note */
C_("template", "From the website to the app")

/* Translators: Customer lifecycle / Link / Note */
C_("template", "The mechanic waves goodbye")

/* Translators: Customer lifecycle / Link / Note */
C_("template", "Back on the road")

/* Translators: Customer lifecycle / Improvement / Title */
C_("template", "Store the sign-up form")

/* Translators: Customer lifecycle / Improvement / Title */
C_("template", "Try swapping at two stations")

/* Translators: Purchase / Map / Title */
C_("template", "Example: buying a coffee machine")

/* Translators: Purchase / Map / Summary */
C_("template", "An example to type over: how people find a coffee machine, buy it and come to recommend it. Every text is made up.")

/* Translators: Purchase / Map / Objective */
C_("template", "More buyers who come back for beans")

/* Translators: Purchase / Map / Success in the customer's words */
C_("template", "Good coffee at home, without reading a manual.")

/* Translators: Purchase / Map / In scope */
C_("template", "Private buyers, website and shops")

/* Translators: Purchase / Map / Out of scope */
C_("template", "Machines for offices")

/* Translators: Purchase / Map / Audience */
C_("template", "Marketing, sales and service teams")

/* Translators: Purchase / Map / Products and services */
C_("template", "Coffee machine")

/* Translators: Purchase / Map / Products and services */
C_("template", "Coffee beans")

/* Translators: Purchase / Map / Products and services */
C_("template", "Cleaning set")

/* Translators: Purchase / Map / Brand promise */
C_("template", "Good coffee in one minute.")

/* Translators: Purchase / Persona / Name */
C_("template", "Nadia")

/* Translators: Purchase / Persona / Role */
C_("template", "31, first flat of her own")

/* Translators: Purchase / Persona / Quote */
C_("template", "It has to fit on forty centimetres of kitchen.")

/* Translators: Purchase / Persona / Traits */
C_("template", "Decides fast")

/* Translators: Purchase / Persona / Traits */
C_("template", "Watches videos, reads no manuals")

/* Translators: Purchase / Persona / Traits */
C_("template", "Shows what she likes")

/* Translators: Purchase / Persona / Behaviours */
C_("template", "Looks at things on the phone, orders in the evening")

/* Translators: Purchase / Persona / Motivations */
C_("template", "Good coffee before work")

/* Translators: Purchase / Persona / Motivations */
C_("template", "A kitchen to be proud of")

/* Translators: Purchase / Persona / Problems */
C_("template", "Small kitchen")

/* Translators: Purchase / Persona / Problems */
C_("template", "Small budget")

/* Translators: Purchase / Persona / Goals */
C_("template", "Spend less in cafés")

/* Translators: Purchase / Persona / Goals */
C_("template", "Find one that fits")

/* Translators: Purchase / Persona / Name */
C_("template", "Georg")

/* Translators: Purchase / Persona / Role */
C_("template", "58, buys once, buys well")

/* Translators: Purchase / Persona / Quote */
C_("template", "I want to see it and hear it first.")

/* Translators: Purchase / Persona / Traits */
C_("template", "Reads tests")

/* Translators: Purchase / Persona / Traits */
C_("template", "Asks for spare parts")

/* Translators: Purchase / Persona / Traits */
C_("template", "Stays with a brand")

/* Translators: Purchase / Persona / Behaviours */
C_("template", "Goes to a shop on Saturday, keeps every receipt")

/* Translators: Purchase / Persona / Motivations */
C_("template", "Quality that lasts")

/* Translators: Purchase / Persona / Motivations */
C_("template", "A coffee like in the holidays")

/* Translators: Purchase / Persona / Problems */
C_("template", "The last machine broke after two years")

/* Translators: Purchase / Persona / Goals */
C_("template", "A machine for ten years")

/* Translators: Purchase / Stage / Summary */
C_("template", "People notice a need and hear of you")

/* Translators: Purchase / Stage / Promise */
C_("template", "Coffee you can smell already")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Café round the corner")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Filter coffee")

/* Translators: Purchase / Objective / Objective */
C_("template", "Be one of three brands that come to mind")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Taste it at a friend’s")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "At a friend’s")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Drinks a cup, asks what it is")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "I want this every morning.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Know what it is called")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "It tastes better than at home")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Give buyers a card to pass on")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Watch a video")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Video platform")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Watches someone make coffee, skips the talk")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "How big is that thing?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "See it in a real kitchen")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "See how easy it is")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Tired of sales talk")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Videos never show the size")

/* Translators: Purchase / Pain point / Cause */
C_("template", "Filmed without anything beside it")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Film it in small kitchens")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Walk past the shop window")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Shop window")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Stops, looks at the price, walks on")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Pretty. And expensive.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Know what a cup costs")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Looks good")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Price without beans and care")

/* Translators: Purchase / Pain point / Cause */
C_("template", "The tag shows the machine only")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Show the price of a cup")

/* Translators: Purchase / Stage / Summary */
C_("template", "They look at several models and weigh them")

/* Translators: Purchase / Stage / Promise */
C_("template", "We tell you when it does not fit")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Capsule machine")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Used machine")

/* Translators: Purchase / Objective / Objective */
C_("template", "Every buyer knows which model fits")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Compare models")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Opens four models, looks for the width")

/* Translators: Purchase / Touchpoint / Steps */
C_("template", "Open the list")

/* Translators: Purchase / Touchpoint / Steps */
C_("template", "Pick three")

/* Translators: Purchase / Touchpoint / Steps */
C_("template", "Look for the measures")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Forty-one or thirty-nine centimetres?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Compare what matters")

/* Translators: Purchase / Touchpoint / Expectation */
C_("template", "A table with all measures")

/* Translators: Purchase / Touchpoint / Department */
C_("template", "Sales")

/* Translators: Purchase / Emotion / Note */
C_("template", "Measures are in a PDF")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Find the right one")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Too many models")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Measures are hidden in a PDF")

/* Translators: Purchase / Pain point / Cause */
C_("template", "Data sheets come from the factory")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Filter by width and height")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Read tests and reviews")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Reads the worst reviews first")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "And when the pump breaks?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Know how long it lasts")

/* Translators: Purchase / Emotion / Note */
C_("template", "Spare parts are not mentioned")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Nothing about repair and spare parts")

/* Translators: Purchase / Pain point / Cause */
C_("template", "Nobody has told the testers")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Promise spare parts for ten years")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Try it in the shop")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Shop")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Makes a cup, listens to the grinder")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Quieter than ours.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Try before buying")

/* Translators: Purchase / Touchpoint / Expectation */
C_("template", "A cup to taste")

/* Translators: Purchase / Touchpoint / Offer */
C_("template", "Two cups on the house")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "See it, hear it, taste it")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Book a tasting on the website")

/* Translators: Purchase / Stage / Title */
C_("template", "Purchase")

/* Translators: Purchase / Stage / Summary */
C_("template", "They order and pay")

/* Translators: Purchase / Stage / Promise */
C_("template", "The price you see is the price you pay")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Wait for the sales")

/* Translators: Purchase / Objective / Objective */
C_("template", "Order in two minutes, by phone too")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Fill the basket")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Adds beans, looks for the total")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "What else do I need?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "See the total")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Have it soon")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Delivery costs come last")

/* Translators: Purchase / Pain point / Cause */
C_("template", "They depend on the address")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Show the total in the basket")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Choose the delivery")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Looks for a day when somebody is at home")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "I can’t stay at home for a week.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Pick a day")

/* Translators: Purchase / Touchpoint / Expectation */
C_("template", "Tomorrow evening")

/* Translators: Purchase / Touchpoint / Offer */
C_("template", "Free delivery")

/* Translators: Purchase / Emotion / Note */
C_("template", "Only “three to five days”")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Nobody at home at noon")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "No day can be chosen")

/* Translators: Purchase / Pain point / Cause */
C_("template", "The carrier plans at night")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Offer evening and pick-up in the shop")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Pay")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Pays by card, gets a receipt")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Pay the usual way")

/* Translators: Purchase / Touchpoint / How to complain */
C_("template", "Withdraw within 14 days")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Done")

/* Translators: Purchase / Stage / Summary */
C_("template", "They use it, care for it and need help now and then")

/* Translators: Purchase / Stage / Promise */
C_("template", "Help within a day")

/* Translators: Purchase / Stage / Retention response */
C_("template", "Write before the machine has to be descaled")

/* Translators: Purchase / Objective / Objective */
C_("template", "A good cup on the first day")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Unpack it")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Parcel")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Looks for the part that goes first")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Which one first?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Three steps, no manual")

/* Translators: Purchase / Touchpoint / Expectation */
C_("template", "Plug it in and go")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Like a birthday")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Twelve bags and no order")

/* Translators: Purchase / Pain point / Cause */
C_("template", "Packed as the factory likes it")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Number the bags")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Make the first cup")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Kitchen")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Presses the button, smells, drinks")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "That is it.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "A good cup at once")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "As good as in the café")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Tell how to set the grinder")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Descale it")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Looks for the manual, finds a video")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "What does it want now?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Know what to do")

/* Translators: Purchase / Emotion / Note */
C_("template", "A red light and no word why")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "A chore")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "The red light explains nothing")

/* Translators: Purchase / Pain point / Cause */
C_("template", "One light for six cases")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Code beside the light opens the right video")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Ask for help")

/* Translators: Purchase / Touchpoint / Channel */
C_("template", "Chat")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Sends a photo of the red light")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "That was quick.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "One answer that helps")

/* Translators: Purchase / Touchpoint / How to complain */
C_("template", "Chat, or the shop")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Solved without a parcel")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Answer on Sunday mornings")

/* Translators: Purchase / Stage / Title */
C_("template", "Advocacy")

/* Translators: Purchase / Stage / Summary */
C_("template", "They tell others and come back")

/* Translators: Purchase / Stage / Promise */
C_("template", "Your opinion changes the next machine")

/* Translators: Purchase / Stage / Retention response */
C_("template", "Answer every review by name")

/* Translators: Purchase / Stage / Competitors */
C_("template", "Beans from the supermarket")

/* Translators: Purchase / Objective / Objective */
C_("template", "One buyer in ten writes a review")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Get asked for a review")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Reads the mail, closes it")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Already?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Be asked at the right time")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "One more mail")

/* Translators: Purchase / Pain point / Pain point */
C_("template", "Asked before it was ever descaled")

/* Translators: Purchase / Pain point / Cause */
C_("template", "Sent after three days")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Ask after the hundredth cup")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Serve guests")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Makes six cups, tells how it works")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Who wants another one?")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Something to show")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "Proud of it")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "A code on the machine for friends")

/* Translators: Purchase / Touchpoint / Title */
C_("template", "Order beans again")

/* Translators: Purchase / Touchpoint / Action */
C_("template", "Orders the same beans with one click")

/* Translators: Purchase / Touchpoint / Thought */
C_("template", "Same as last time.")

/* Translators: Purchase / Touchpoint / Need */
C_("template", "Never run out of beans")

/* Translators: Purchase / Touchpoint / Offer */
C_("template", "Every fifth bag is free")

/* Translators: Purchase / Motivation / Motivation */
C_("template", "No trip to the shop")

/* Translators: Purchase / Opportunity / Opportunity */
C_("template", "Beans by subscription")

/* Translators: Purchase / KPI / Title */
C_("template", "Visits that come by our name")

/* Translators: Purchase / KPI / Title */
C_("template", "From product page to basket")

/* Translators: Purchase / KPI / Title */
C_("template", "Baskets left behind")

/* Translators: Purchase / KPI / Source */
C_("template", "Shop system")

/* Translators: Purchase / KPI / Title */
C_("template", "Returned within 30 days")

/* Translators: Purchase / KPI / Title */
C_("template", "Buyers who write a review")

/* Translators: Purchase / Link / Note */
C_("template", "The shop does not know the list")

/* Translators: Purchase / Link / Note */
C_("template", "Buys the same machine")

/* Translators: Purchase / Link / Note */
C_("template", "It works again")

/* Translators: Purchase / Link / Note */
C_("template", "Mail names the day")

/* Translators: Purchase / Improvement / Title */
C_("template", "Ask three carriers about evening delivery")

/* Translators: Purchase / Improvement / Title */
C_("template", "Put measures on the product page")

/* Translators: Day in the life / Map / Title */
C_("template", "Example: a day with a small child")

/* Translators: Day in the life / Map / Summary */
C_("template", "An example to type over: a whole day of one person, with you in it or not. Look for the hours where you could help. Every text is made up.")

/* Translators: Day in the life / Map / Objective */
C_("template", "Find the hours of the day where we could help")

/* Translators: Day in the life / Map / Success in the customer's words */
C_("template", "I was on time, we laughed, and I had an hour for myself.")

/* Translators: Day in the life / Map / In scope */
C_("template", "A working day in winter")

/* Translators: Day in the life / Map / Out of scope */
C_("template", "Weekends and holidays")

/* Translators: Day in the life / Map / Audience */
C_("template", "Everybody who has an idea for a product")

/* Translators: Day in the life / View / Title */
C_("template", "By the clock")

/* Translators: Day in the life / Persona / Name */
C_("template", "Ana")

/* Translators: Day in the life / Persona / Role */
C_("template", "34, works thirty hours, one child")

/* Translators: Day in the life / Persona / Quote */
C_("template", "If one thing goes wrong, all of it does.")

/* Translators: Day in the life / Persona / Traits */
C_("template", "Plans the day the night before")

/* Translators: Day in the life / Persona / Traits */
C_("template", "Always has the phone at hand")

/* Translators: Day in the life / Persona / Traits */
C_("template", "Laughs about herself")

/* Translators: Day in the life / Persona / Demographics */
C_("template", "34, accountant, lives with partner and a daughter of three in a small flat")

/* Translators: Day in the life / Persona / Psychology */
C_("template", "Wants to do everything well; has a bad conscience at both ends")

/* Translators: Day in the life / Persona / Behaviours */
C_("template", "Shops on the way home, writes lists, answers messages on the train")

/* Translators: Day in the life / Persona / Motivations */
C_("template", "Be there for the child")

/* Translators: Day in the life / Persona / Motivations */
C_("template", "Do good work")

/* Translators: Day in the life / Persona / Problems */
C_("template", "No slack between two places")

/* Translators: Day in the life / Persona / Problems */
C_("template", "Nobody takes over when the child is ill")

/* Translators: Day in the life / Persona / Goals */
C_("template", "Be on time without running")

/* Translators: Day in the life / Persona / Goals */
C_("template", "An hour for herself each day")

/* Translators: Day in the life / Persona / Name */
C_("template", "Jon")

/* Translators: Day in the life / Persona / Role */
C_("template", "36, father, works shifts")

/* Translators: Day in the life / Persona / Quote */
C_("template", "Tell me what to do, and I do it.")

/* Translators: Day in the life / Persona / Traits */
C_("template", "Home at other hours each week")

/* Translators: Day in the life / Persona / Traits */
C_("template", "Cooks well")

/* Translators: Day in the life / Persona / Behaviours */
C_("template", "Sleeps late after the late shift, takes over at noon")

/* Translators: Day in the life / Persona / Motivations */
C_("template", "Take his share")

/* Translators: Day in the life / Persona / Problems */
C_("template", "Never knows what is planned")

/* Translators: Day in the life / Persona / Goals */
C_("template", "Know the plan without asking")

/* Translators: Day in the life / Stage / Title */
C_("template", "Morning")

/* Translators: Day in the life / Stage / Summary */
C_("template", "From the alarm to the door")

/* Translators: Day in the life / Objective / Objective */
C_("template", "Everybody is dressed and in a good mood")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Wake up")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Bedroom")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Turns off the alarm before the child wakes")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Not yet.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Sleep")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Ten minutes alone")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Woken twice in the night")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "The child has a cold")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "A light that wakes only one of two")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Dress the child")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "At home")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Offers two sweaters, loses the debate")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Red or blue, it is all the same to me.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "One decision less")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "A calm start")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "The clock")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Nothing fits the weather")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Clothes are picked in the dark")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Tell the weather the evening before")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Pack three bags")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Hall")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Looks for the second glove")

/* Translators: Day in the life / Touchpoint / Steps */
C_("template", "Nursery bag")

/* Translators: Day in the life / Touchpoint / Steps */
C_("template", "Office bag")

/* Translators: Day in the life / Touchpoint / Steps */
C_("template", "Shopping bag")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Was today the day of the cake?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "A list")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Forgot it last time")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Something is always missing")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "The nursery writes on paper")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "A list of what the nursery needs today")

/* Translators: Day in the life / Stage / Title */
C_("template", "On the way")

/* Translators: Day in the life / Stage / Summary */
C_("template", "Two places, one clock")

/* Translators: Day in the life / Objective / Objective */
C_("template", "Arrive without running")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Walk to the nursery")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Looks at every dog on the way")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "This is the nice part.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "A way without traffic")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Time together")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Stories for ten minutes’ walk")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Say goodbye")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Nursery")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Hugs, waves, hugs again")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Will she be all right?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "A sign that all is well")

/* Translators: Day in the life / Emotion / Note */
C_("template", "Tears at the door")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Know that she is fine")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "No word for the rest of the day")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Staff have no hand free")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "One photo at ten")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Catch the train")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Train")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Runs, stands, reads messages")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Five minutes. Or ten?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Know how late it is")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Sit down for once")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Late again, and no word of it")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "The display knows less than the driver")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Say so before she leaves home")

/* Translators: Day in the life / Stage / Title */
C_("template", "Work")

/* Translators: Day in the life / Stage / Summary */
C_("template", "Six hours of work in five")

/* Translators: Day in the life / Objective / Objective */
C_("template", "Three hours without a break in thought")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Read messages")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Sorts forty mails into three")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Who needs what by when?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "See what is urgent")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Get a grip on the day")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Parents’ chat between the mails")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Everything arrives in one place")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Sum up the chat at noon")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Meet by video")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Video call")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Explains the figures to four faces")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "They got it.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "A quiet room")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Good at it")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Eat at the desk")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Office")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Eats with one hand, buys boots with the other")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Size 26 or 27?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Get it done in five minutes")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Get small things done")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Shops ask for everything on a small screen")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Made for large screens")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Order with one thumb")

/* Translators: Day in the life / Stage / Title */
C_("template", "Afternoon")

/* Translators: Day in the life / Stage / Summary */
C_("template", "Back to the other life")

/* Translators: Day in the life / Objective / Objective */
C_("template", "Leave on time")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Take a call from the nursery")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Phone")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Leaves the room, says yes three times")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Of course. Today.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Somebody who can go")

/* Translators: Day in the life / Emotion / Note */
C_("template", "Fever, please come at once")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Both need her at once")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Nobody else can pick up")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "The list has one name on it")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "A second person who is allowed to")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Buy food")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Buys dinner with the child on one arm")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Noodles. It will be noodles.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Dinner in one bag")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Something quick for dinner")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Queue at the only till")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Everybody comes at five")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Order ahead, pick up at the door")

/* Translators: Day in the life / Stage / Title */
C_("template", "Evening")

/* Translators: Day in the life / Stage / Summary */
C_("template", "Three people and one table")

/* Translators: Day in the life / Objective / Objective */
C_("template", "Eat together")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Cook and eat")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Cooks while the child stirs")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "She eats! She really eats.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Dinner in half an hour")

/* Translators: Day in the life / Emotion / Note */
C_("template", "Everything at once")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "All three at one table")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "Hungry long before it is ready")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Shopping takes the first half hour")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Meals that children can help with")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Put the child to bed")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Reads the same book for the ninth time")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "I know it by heart.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Time")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "The best minutes of the day")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Falls asleep first")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "A second book like this one")

/* Translators: Day in the life / Stage / Title */
C_("template", "Night")

/* Translators: Day in the life / Stage / Summary */
C_("template", "What is left of the day")

/* Translators: Day in the life / Objective / Objective */
C_("template", "An hour without a task")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Plan tomorrow")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Writes to Jon who brings, who fetches")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Did I tell him?")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Both know the same")

/* Translators: Day in the life / Emotion / Note */
C_("template", "Sees it at midnight")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "Sleep without a list in mind")

/* Translators: Day in the life / Pain point / Pain point */
C_("template", "The plan lives in five places")

/* Translators: Day in the life / Pain point / Cause */
C_("template", "Fridge, chat, two calendars, head")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "One plan for both, on one page")

/* Translators: Day in the life / Touchpoint / Title */
C_("template", "Watch half a film")

/* Translators: Day in the life / Touchpoint / Channel */
C_("template", "Television")

/* Translators: Day in the life / Touchpoint / Action */
C_("template", "Falls asleep on the sofa")

/* Translators: Day in the life / Touchpoint / Thought */
C_("template", "Just ten minutes.")

/* Translators: Day in the life / Touchpoint / Need */
C_("template", "Nothing at all")

/* Translators: Day in the life / Motivation / Motivation */
C_("template", "An hour alone")

/* Translators: Day in the life / Opportunity / Opportunity */
C_("template", "Remember where she fell asleep")

/* Translators: Day in the life / KPI / Title */
C_("template", "Time until out of the door")

/* Translators: Day in the life / KPI / Unit */
C_("template", "min")

/* Translators: Day in the life / KPI / Source */
C_("template", "Diary")

/* Translators: Day in the life / KPI / Title */
C_("template", "Late for work")

/* Translators: Day in the life / KPI / Unit */
C_("template", "days a month")

/* Translators: Day in the life / KPI / Title */
C_("template", "Hours without interruption")

/* Translators: Day in the life / KPI / Unit */
C_("template", "h")

/* Translators: Day in the life / KPI / Title */
C_("template", "Picked up on time")

/* Translators: Day in the life / KPI / Title */
C_("template", "Dinners together")

/* Translators: Day in the life / KPI / Unit */
C_("template", "a week")

/* Translators: Day in the life / KPI / Title */
C_("template", "Hours of sleep")

/* Translators: Day in the life / KPI / Source */
C_("template", "Watch")

/* Translators: Day in the life / Link / Note */
C_("template", "Back to the nursery at noon")

/* Translators: Day in the life / Link / Note */
C_("template", "The plan is not in the hall")

/* Translators: Day in the life / Improvement / Title */
C_("template", "Ask ten parents what they pack")

/* Translators: Service blueprint / Map / Title */
C_("template", "Example: a night at a small hotel")

/* Translators: Service blueprint / Map / Summary */
C_("template", "An example to type over: what guests do, what staff do in their sight and out of it, and what has to run behind. Every text is made up.")

/* Translators: Service blueprint / Map / Objective */
C_("template", "No guest waits, and no member of staff runs")

/* Translators: Service blueprint / Map / Success in the customer's words */
C_("template", "I slept well, and nobody made me wait.")

/* Translators: Service blueprint / Map / In scope */
C_("template", "From finding the room to the review")

/* Translators: Service blueprint / Map / Out of scope */
C_("template", "Groups, weddings, the restaurant")

/* Translators: Service blueprint / Map / Audience */
C_("template", "Reception, housekeeping, kitchen, owner")

/* Translators: Service blueprint / Map / Products and services */
C_("template", "Room")

/* Translators: Service blueprint / Map / Products and services */
C_("template", "Breakfast")

/* Translators: Service blueprint / Map / Brand promise */
C_("template", "A quiet room and a good breakfast.")

/* Translators: Service blueprint / View / Title */
C_("template", "Blueprint")

/* Translators: Service blueprint / Persona / Name */
C_("template", "Ines")

/* Translators: Service blueprint / Persona / Role */
C_("template", "38, travels for work")

/* Translators: Service blueprint / Persona / Quote */
C_("template", "Key, bed, coffee. That is all.")

/* Translators: Service blueprint / Persona / Traits */
C_("template", "Arrives late, leaves early")

/* Translators: Service blueprint / Persona / Traits */
C_("template", "Books by phone on the train")

/* Translators: Service blueprint / Persona / Behaviours */
C_("template", "Twenty nights a year, always the same chain if nobody surprises her")

/* Translators: Service blueprint / Persona / Motivations */
C_("template", "Sleep before a hard day")

/* Translators: Service blueprint / Persona / Problems */
C_("template", "Breakfast begins too late")

/* Translators: Service blueprint / Persona / Goals */
C_("template", "Be in the room within five minutes")

/* Translators: Service blueprint / Persona / Goals */
C_("template", "A bill that her office accepts")

/* Translators: Service blueprint / Persona / Name */
C_("template", "Rolf")

/* Translators: Service blueprint / Persona / Role */
C_("template", "67, sees the town for the first time")

/* Translators: Service blueprint / Persona / Quote */
C_("template", "Is there somebody who can tell me where to eat?")

/* Translators: Service blueprint / Persona / Traits */
C_("template", "Has time")

/* Translators: Service blueprint / Persona / Traits */
C_("template", "Asks people")

/* Translators: Service blueprint / Persona / Behaviours */
C_("template", "Arrives at noon, stays two nights")

/* Translators: Service blueprint / Persona / Motivations */
C_("template", "See something new")

/* Translators: Service blueprint / Persona / Problems */
C_("template", "Heavy suitcase, no lift")

/* Translators: Service blueprint / Persona / Goals */
C_("template", "Feel welcome")

/* Translators: Service blueprint / Stage / Title */
C_("template", "Book")

/* Translators: Service blueprint / Stage / Summary */
C_("template", "From the first look to the confirmation")

/* Translators: Service blueprint / Stage / Owner */
C_("template", "Owner")

/* Translators: Service blueprint / Objective / Objective */
C_("template", "Four of ten book with us, not on a portal")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Find a room")

/* Translators: Service blueprint / Touchpoint / Channel */
C_("template", "Booking portal")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Sorts by distance to the station")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Is it quiet?")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "See the real room")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Page with photos")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Photos and answers to reviews")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Office sets rooms and prices")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Close to the station")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Photos are of another season")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "Taken when the house opened")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "New photos of every room type")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Book and pay")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Enters name and card, asks for late arrival")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Will somebody be there at eleven?")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Be sure to get in")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Confirmation page")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Form says what is free")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Office blocks the room")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Booking system, payments")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Have a bed for the night")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "No field for the hour of arrival")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "The form is the portal’s")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Ask for the hour of arrival")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Get the confirmation")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Looks for address and door code")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Address, hour, code")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "E-mail with address")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Mail by name, from reception")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Night clerk checks the list")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Mail templates")

/* Translators: Service blueprint / Touchpoint / How to complain */
C_("template", "Call reception, day and night")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "All in one place")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "A map from station to door")

/* Translators: Service blueprint / Stage / Title */
C_("template", "Arrive")

/* Translators: Service blueprint / Stage / Summary */
C_("template", "From the station to the room")

/* Translators: Service blueprint / Stage / Owner */
C_("template", "Reception")

/* Translators: Service blueprint / Objective / Objective */
C_("template", "In the room within five minutes")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Find the house")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Looks for the sign in the dark")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "It must be here somewhere.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "See the door")

/* Translators: Service blueprint / Touchpoint / Department */
C_("template", "House")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Sign, lit door")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Porter looks out for guests")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Porter knows who is still to come")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Timer of the sign")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Dark and wet")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "The sign is off after ten")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "Timer from the summer")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Leave the light on till the last guest")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Check in")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Gives the name, fills in a form, gets the key")

/* Translators: Service blueprint / Touchpoint / Steps */
C_("template", "Name")

/* Translators: Service blueprint / Touchpoint / Steps */
C_("template", "Form")

/* Translators: Service blueprint / Touchpoint / Steps */
C_("template", "Card")

/* Translators: Service blueprint / Touchpoint / Steps */
C_("template", "Key")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "I typed that on the train.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Key and way")

/* Translators: Service blueprint / Touchpoint / Expectation */
C_("template", "Sign and go")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Desk, form, key card")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Clerk greets, takes the form, explains")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Clerk files the form for the town")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Booking system, key cards")

/* Translators: Service blueprint / Touchpoint / How to complain */
C_("template", "Ask for the manager on duty")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Almost there")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "One more form")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Writes down what was typed before")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "Form and booking are not linked")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Print the form, ask for a signature only")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Enter the room")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Tries the bed, the light, the shower")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Quiet. Good.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Rest")

/* Translators: Service blueprint / Touchpoint / Expectation */
C_("template", "Like in the photos")

/* Translators: Service blueprint / Touchpoint / Department */
C_("template", "Housekeeping")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Bed, towels, card")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "A card with the name of who cleaned")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Room made and checked by two")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Linen service, room list")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Shoes off")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Ask for two kinds of pillows")

/* Translators: Service blueprint / Stage / Title */
C_("template", "Stay")

/* Translators: Service blueprint / Stage / Summary */
C_("template", "The night and the morning")

/* Translators: Service blueprint / Objective / Objective */
C_("template", "Every wish answered within ten minutes")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Ask for something")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Asks for a plug and a place to eat")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "It rings and rings.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "A person")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Phone by the bed")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Clerk answers, brings what is needed")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Porter fetches it from the store")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Phone, store list")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Solved in one call")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Nobody answers during check-in")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "One clerk, one desk, one phone")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Let the kitchen answer at peak times")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Sleeps, or listens to the lift")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Silence")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Dark curtains")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Night clerk keeps the hall quiet")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Heating is turned down at eleven")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Heating, windows, lift")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "A hard day tomorrow")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Give early birds the rooms at the back")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Have breakfast")

/* Translators: Service blueprint / Touchpoint / Channel */
C_("template", "Breakfast room")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Looks for coffee, eats, looks at the clock")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Closed. Until seven.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Coffee at six")

/* Translators: Service blueprint / Touchpoint / Expectation */
C_("template", "Coffee from six")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Buffet, table, cup")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Waiter pours, asks about the night")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Kitchen bakes, sets the buffet")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Baker, dishwasher")

/* Translators: Service blueprint / Touchpoint / Offer */
C_("template", "Breakfast bag on request")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "A good start")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Breakfast begins after her train")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "Bread comes at seven")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "A bag at the desk from five")

/* Translators: Service blueprint / Stage / Title */
C_("template", "Leave")

/* Translators: Service blueprint / Stage / Summary */
C_("template", "From the bed to the train")

/* Translators: Service blueprint / Objective / Objective */
C_("template", "Out of the door in two minutes")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Check out")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Gives back the key, waits for the bill")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Seven minutes to the train.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Leave at once")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Bill, key box")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Clerk asks about the stay, prints the bill")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Housekeeping checks the room")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Booking system, printer")

/* Translators: Service blueprint / Touchpoint / How to complain */
C_("template", "Tell the clerk, or write")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "The train will not wait")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Everybody leaves at eight")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "One printer for all bills")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Send the bill the evening before")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Get the bill")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Forwards it to the office")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "A bill the office accepts")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Bill as a file")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Bill by mail, signed by the house")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Office corrects bills on Mondays")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Accounts")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Money back from the office")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Company address is missing")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "No field for it")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Ask for the address when booking")

/* Translators: Service blueprint / Stage / Title */
C_("template", "Afterwards")

/* Translators: Service blueprint / Stage / Summary */
C_("template", "What guests tell, and whether they return")

/* Translators: Service blueprint / Objective / Objective */
C_("template", "One guest in three comes back")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Get a thank-you")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Reads it on the train")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "They remember the pillow.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Not another survey")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Mail signed by the clerk")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Clerk notes what the guest liked")

/* Translators: Service blueprint / Touchpoint / Support */
C_("template", "Guest list, mail")

/* Translators: Service blueprint / Touchpoint / Offer */
C_("template", "Late check-out next time")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Feel welcome again")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Offer her the same room next time")

/* Translators: Service blueprint / Touchpoint / Title */
C_("template", "Write a review")

/* Translators: Service blueprint / Touchpoint / Channel */
C_("template", "Review site")

/* Translators: Service blueprint / Touchpoint / Action */
C_("template", "Gives four stars, one less for breakfast")

/* Translators: Service blueprint / Touchpoint / Thought */
C_("template", "Good, but that coffee.")

/* Translators: Service blueprint / Touchpoint / Need */
C_("template", "Be heard")

/* Translators: Service blueprint / Touchpoint / Physical evidence */
C_("template", "Stars and answer")

/* Translators: Service blueprint / Touchpoint / Frontstage */
C_("template", "Owner answers by name")

/* Translators: Service blueprint / Touchpoint / Backstage */
C_("template", "Owner takes it to the Monday meeting")

/* Translators: Service blueprint / Motivation / Motivation */
C_("template", "Help others choose")

/* Translators: Service blueprint / Pain point / Pain point */
C_("template", "Answers come after weeks")

/* Translators: Service blueprint / Pain point / Cause */
C_("template", "The owner answers alone")

/* Translators: Service blueprint / Opportunity / Opportunity */
C_("template", "Reception answers within two days")

/* Translators: Service blueprint / KPI / Title */
C_("template", "Booked on our own site")

/* Translators: Service blueprint / KPI / Source */
C_("template", "Booking system")

/* Translators: Service blueprint / KPI / Title */
C_("template", "From door to room")

/* Translators: Service blueprint / KPI / Source */
C_("template", "Reception, one week")

/* Translators: Service blueprint / KPI / Title */
C_("template", "Wishes answered in ten minutes")

/* Translators: Service blueprint / KPI / Source */
C_("template", "Reception log")

/* Translators: Service blueprint / KPI / Title */
C_("template", "Time to check out")

/* Translators: Service blueprint / KPI / Title */
C_("template", "Guests who come back")

/* Translators: Service blueprint / KPI / Source */
C_("template", "Booking system, one year")

/* Translators: Service blueprint / Link / Note */
C_("template", "What was typed is asked again")

/* Translators: Service blueprint / Link / Note */
C_("template", "Porter takes the suitcase")

/* Translators: Service blueprint / Link / Note */
C_("template", "Books again, past the portal")

/* Translators: Service blueprint / Improvement / Title */
C_("template", "Breakfast bags for early guests")

/* Translators: Service blueprint / Improvement / Title */
C_("template", "Link form and booking")

/* Translators: Blank / Map / Title */
C_("template", "New journey map")
