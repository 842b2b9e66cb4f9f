/**
 * The coded part of the shop's tree, one code a line: `code | rows | ids | price | spread | buying | brands`.
 * Rows are in units of 10,000 of October and November 2019, ids is how many category ids share the code, price is
 * the median in USD of an average brand, spread that of its logarithm, buying the sessions in 100 that purchase.
 * A brand is `name weight`, with `*factor` on the price; `-` is no brand, `~` one of a thousand small ones.
 */
export const CODE_TABLE = `
electronics.smartphone | 2790 | 1 | 228 | .48 | 7.6 | samsung 430 *1.24, apple 380 *3.38, xiaomi 128 *.85, huawei 66 *.9, oppo 29 *1.06, nokia 16 *.6, honor 9 *.8, vivo 9 *.9, meizu 8 *.6, oneplus 8 *2.4, sony 6 *1.2, inoi 5 *.3, bq 4 *.3, - 5
electronics.clocks | 340 | 3 | 165 | 1.05 | 4 | apple 160 *2.4, samsung 150 *1.3, casio 140 *.55, xiaomi 110 *.25, garmin 55 *2, longines 50 *7, tissot 45 *2.7, elari 30 *.35, orient 35 *1.2, - 130, ~ 95
electronics.video.tv | 330 | 2 | 370 | .62 | 5 | samsung 330 *1.15, lg 210 *1.2, artel 110 *.62, sony 90 *1.9, haier 60 *.8, yasin 50 *.5, tcl 40 *.9, philips 30 *1.1, - 20, ~ 60
electronics.audio.headphone | 290 | 2 | 45 | .75 | 10 | apple 380 *3.7, xiaomi 220 *.6, samsung 130 *2, jbl 80 *1.2, sony 45 *2, elari 60 *.9, ritmix 30 *.3, hoco 25 *.3, - 40, ~ 40
electronics.tablet | 110 | 3 | 215 | .6 | 4.6 | samsung 400 *1.2, apple 300 *2.4, huawei 120 *.75, lenovo 70 *.65, prestigio 60 *.45, - 30
electronics.telephone | 75 | 2 | 32 | .6 | 5.6 | nokia 600, panasonic 90 *1.2, prestigio 70, bq 60 *.6, maxvi 60 *.6, - 20
electronics.audio.subwoofer | 50 | 2 | 110 | .55 | 4.6 | pioneer 200 *1.2, pride 140, kicx 110, alphard 110, sony 60 *1.4, - 300
electronics.audio.acoustic | 30 | 1 | 90 | .9 | 4.4 | jbl 250 *1.3, yamaha 130 *2, fender 120 *1.5, sony 110 *1.5, - 140, ~ 160
electronics.audio.microphone | 16 | 1 | 32 | .95 | 3.4 | trust 250, ritmix 160 *.5, hoco 90 *.5, - 280, ~ 160
electronics.audio.amplifier | 6 | 1 | 140 | .6 | 3.2 | pioneer 200, kicx 180, - 250, ~ 100
electronics.audio.music_tools.piano | 10 | 1 | 330 | .8 | 2.2 | yamaha 300 *1.6, casio 300 *1.2, m-audio 80 *.5, - 130
electronics.camera.photo | 25 | 1 | 520 | .6 | 3 | canon 400 *1.2, nikon 250 *1.1, sony 160 *1.8, fujifilm 80 *.7, - 20
electronics.camera.video | 26 | 1 | 210 | .7 | 3.4 | xiaomi 350 *.7, gopro 300 *1.6, sony 110 *2, panasonic 100, - 60, ~ 60
electronics.video.projector | 14 | 1 | 360 | .7 | 3.2 | cinemood 280, byintek 200 *.6, viewsonic 170 *1.3, epson 120 *2, - 130
appliances.environment.vacuum | 118 | 3 | 150 | .6 | 7 | samsung 180, xiaomi 170 *1.6, karcher 150 *1.5, philips 110 *1.3, bosch 100, gorenje 80 *.8, artel 80 *.6, lg 60 *1.2, dyson 30 *3.5, - 20, ~ 40
appliances.environment.air_heater | 62 | 2 | 36 | .65 | 6.6 | oasis 280 *.7, elenberg 220 *.8, electrolux 160 *1.7, ballu 120 *1.3, midea 60, almacom 50, - 70, ~ 40
appliances.environment.water_heater | 46 | 2 | 105 | .6 | 5.4 | ariston 420 *1.2, artel 200 *.8, haier 90, teploross 80, oasis 70 *.9, - 60
appliances.environment.air_conditioner | 18 | 1 | 270 | .35 | 4.2 | elenberg 250, tcl 230, almacom 120, electrolux 110 *1.3, samsung 110 *1.3, - 20
appliances.environment.fan | 5 | 1 | 28 | .6 | 4 | elenberg 200, scarlett 180, vitek 150, - 120
appliances.iron | 38 | 2 | 40 | .6 | 8 | philips 180 *1.4, tefal 220 *1.3, redmond 190, scarlett 130 *.6, polaris 110 *.8, vitek 100 *.7, braun 60 *1.5, - 10
appliances.ironing_board | 13 | 1 | 36 | .4 | 5.6 | nika 600, perilla 200, laura 60, - 90
appliances.kitchen.refrigerators | 136 | 3 | 355 | .6 | 6 | lg 200 *1.4, samsung 180 *1.5, indesit 130 *.8, artel 110 *.7, haier 80 *1.1, atlant 90 *.8, bosch 50 *1.6, midea 60 *.6, beko 60 *.8, - 30
appliances.kitchen.washer | 132 | 2 | 290 | .38 | 7 | samsung 290, lg 240 *1.15, indesit 150 *.8, artel 90 *.6, beko 70 *.8, bosch 60 *1.4, midea 50 *.8, atlant 40 *.8, hotpoint-ariston 40, - 8
appliances.kitchen.microwave | 43 | 1 | 85 | .5 | 6.6 | samsung 230 *1.2, lg 190 *1.2, elenberg 170 *.6, midea 100 *.8, gorenje 60 *1.5, artel 80 *.7, - 10, ~ 40
appliances.kitchen.oven | 42 | 2 | 150 | .8 | 5 | elenberg 200 *.4, asel 160 *.4, artel 150, bosch 120 *2.5, gorenje 80 *2, electrolux 70 *2.3, - 20, ~ 60
appliances.kitchen.blender | 48 | 2 | 48 | .55 | 7.2 | redmond 210, polaris 180 *.8, bosch 150 *1.3, philips 130 *1.5, braun 130 *1.6, vitek 110 *.8, scarlett 80 *.5, - 10
appliances.kitchen.kettle | 43 | 2 | 24 | .55 | 7.6 | redmond 150 *1.4, vitek 130 *1.1, elenberg 130 *.6, scarlett 120 *.7, polaris 110, tefal 80 *1.6, bosch 60 *1.9, dauscher 110 *.8, - 20
appliances.kitchen.meat_grinder | 38 | 1 | 68 | .55 | 7.4 | panasonic 170 *1.9, bosch 150 *1.6, polaris 140 *.9, redmond 120, dauscher 110 *.7, philips 90 *1.3, - 90
appliances.kitchen.hood | 34 | 2 | 95 | .6 | 4.2 | elikor 200, turbo 120, akpo 120, bosch 70 *2.2, gefest 80, - 60, ~ 100
appliances.kitchen.hob | 30 | 2 | 190 | .5 | 4.8 | gefest 200 *.8, midea 130 *.8, bosch 150 *1.5, artel 100 *.7, gorenje 90 *1.3, hansa 90, - 10
appliances.kitchen.dishwasher | 30 | 1 | 350 | .35 | 5 | beko 220 *.9, bosch 220 *1.3, midea 130 *.9, hansa 110, indesit 110 *.9, - 5
appliances.kitchen.mixer | 24 | 1 | 38 | .75 | 6.4 | bosch 220 *1.4, scarlett 150 *.5, polaris 140 *.7, panasonic 80, kitchenaid 20 *7, dauscher 80, - 10
appliances.kitchen.grill | 18 | 1 | 110 | .6 | 5.4 | redmond 260, tefal 220 *1.6, maxwell 100 *.6, vitek 90 *.6, delonghi 60 *2, - 20
appliances.kitchen.coffee_machine | 20 | 2 | 260 | .8 | 4.8 | delonghi 330 *1.2, philips 170 *1.6, krups 110, redmond 100 *.5, saeco 60 *2, - 10
appliances.kitchen.coffee_grinder | 6 | 1 | 22 | .4 | 5.6 | bosch 250 *1.2, polaris 200, scarlett 120 *.7, - 20
appliances.kitchen.juicer | 12 | 1 | 75 | .6 | 5 | philips 200 *1.2, bosch 170, redmond 120, moulinex 90, - 20
appliances.kitchen.toster | 9 | 1 | 28 | .45 | 5.2 | redmond 150, philips 120 *1.3, scarlett 110 *.7, - 100
appliances.kitchen.steam_cooker | 7 | 1 | 50 | .5 | 4.6 | tefal 220 *1.4, polaris 150, redmond 110, - 20
appliances.personal.hair_cutter | 18 | 1 | 34 | .65 | 6 | philips 280 *1.4, moser 120 *1.5, braun 110 *1.5, scarlett 110 *.5, vitek 90 *.6, - 20
appliances.personal.massager | 13 | 1 | 60 | .9 | 3.6 | planta 150, casada 80 *3, beurer 110, - 160, ~ 80
appliances.personal.scales | 14 | 1 | 24 | .5 | 6.4 | xiaomi 200 *1.7, scarlett 150 *.7, polaris 130, tefal 90 *1.3, - 40
appliances.sewing_machine | 28 | 2 | 165 | .5 | 4.2 | janome 520, jaguar 180 *.8, brother 140, bernina 30 *3.5, - 10
computers.notebook | 330 | 2 | 530 | .52 | 4.6 | lenovo 270 *.85, acer 270 *.95, hp 180, asus 130 *1.05, apple 70 *2.6, dell 50 *1.1, xiaomi 20 *1.3, - 5
computers.desktop | 48 | 4 | 560 | .7 | 3.2 | pulser 330 *1.1, acer 130, apple 60 *2.6, hp 70, lenovo 60, trust 40 *.2, polaris 30 *.15, - 40, ~ 60
computers.peripherals.monitor | 32 | 1 | 140 | .55 | 4.4 | samsung 230 *1.2, lg 180 *1.3, asus 110 *1.8, acer 110, qmax 160 *.5, dell 70 *1.5, hp 60, - 5
computers.peripherals.printer | 22 | 2 | 175 | .55 | 4.4 | epson 330, canon 300, hp 270 *1.1, xerox 40 *1.5, - 10
computers.components.videocards | 15 | 1 | 235 | .75 | 2.6 | asus 250 *1.2, gigabyte 230 *1.1, msi 160 *1.4, palit 150 *1.1, powercolor 110 *.7, sinotex 50 *.4, - 5
computers.components.cpu | 11 | 2 | 170 | .75 | 3 | intel 560 *1.1, amd 400 *.9
computers.components.motherboard | 10 | 1 | 88 | .5 | 2.8 | asrock 260 *.8, asus 250 *1.3, gigabyte 220, msi 190 *1.1
computers.peripherals.mouse | 15 | 1 | 36 | .75 | 3.6 | logitech 420 *1.3, razer 140 *1.8, a4tech 110 *.5, kingston 60 *1.4, - 60, ~ 50
computers.components.hdd | 14 | 2 | 52 | .45 | 4.8 | kingston 230, transcend 170, crucial 160 *1.1, seagate 140, wd 140 *1.2, apacer 60 *.9, - 5
computers.network.router | 12 | 1 | 42 | .55 | 4.8 | tp-link 520, mikrotik 140 *1.2, d-link 110 *.9, asus 80 *2, - 10
computers.components.power_supply | 10 | 1 | 62 | .45 | 3 | gigabyte 260, cougar 200, huntkey 160 *.7, be-quiet 80 *1.6
computers.peripherals.keyboard | 10 | 1 | 40 | .7 | 3.2 | logitech 320 *1.1, razer 130 *2.2, rapoo 110 *.7, a4tech 100 *.5, - 60
computers.components.memory | 8 | 1 | 46 | .5 | 3.2 | hyperx 260 *1.3, kingston 220, geil 110 *.8, crucial 110
computers.components.cooler | 8 | 1 | 30 | .6 | 2.8 | deepcool 260 *.9, cooler-master 190 *1.3, zalman 130, - 30
computers.ebooks | 6 | 1 | 125 | .35 | 4 | pocketbook 520, amazon 160, onyx 130 *1.4
computers.peripherals.camera | 3 | 1 | 34 | .5 | 3.2 | logitech 460 *1.4, ritmix 160 *.5, - 80
computers.peripherals.joystick | 3 | 1 | 52 | .5 | 3.4 | sony 400, microsoft 250 *1.2, ritmix 100 *.3, - 30
apparel.shoes | 140 | 10 | 68 | .55 | 1.7 | respect 170, baden 90 *.8, rieker 60 *1.1, shagovita 60 *.7, ersport 50 *.6, nike 50 *1.3, adidas 50 *1.3, salomon 20 *1.9, - 240, ~ 260
apparel.shoes.keds | 75 | 4 | 64 | .4 | 1.8 | respect 200, strobbs 120, baden 110, asics 60 *1.4, nike 70 *1.3, puma 60 *1.2, - 110, ~ 180
apparel.jeans | 45 | 2 | 46 | .5 | 2.6 | levis 150 *1.6, colins 150, mavi 90 *1.3, - 220, ~ 160
apparel.costume | 13 | 2 | 42 | .6 | 1.4 | - 380, ~ 320
apparel.dress | 12 | 2 | 34 | .5 | 1.4 | mltl 160, - 320, ~ 300
apparel.trousers | 12 | 2 | 36 | .5 | 1.4 | - 340, ~ 260
apparel.shoes.slipons | 10 | 2 | 48 | .5 | 1.6 | bugatti 160 *1.7, greyder 120, caprice 110, respect 110, - 180, ~ 140
apparel.jacket | 10 | 2 | 74 | .6 | 1.4 | columbia 90 *1.6, - 280, ~ 300
apparel.underwear | 10 | 2 | 15 | .5 | 2 | milavitsa 340, - 180, ~ 140
apparel.shoes.moccasins | 8 | 2 | 54 | .45 | 1.6 | destra 190, caprice 140, etor 90, - 160, ~ 140
apparel.shoes.sandals | 8 | 2 | 42 | .45 | 1.6 | rieker 190 *1.2, baden 130, - 160, ~ 160
apparel.shirt | 8 | 2 | 30 | .5 | 1.5 | - 300, ~ 260
apparel.tshirt | 8 | 2 | 18 | .5 | 1.7 | nike 90 *1.5, adidas 90 *1.5, - 280, ~ 220
apparel.jumper | 6 | 1 | 36 | .5 | 1.4 | - 260, ~ 230
apparel.scarf | 4 | 1 | 16 | .5 | 1.5 | - 320, ~ 150
apparel.skirt | 4 | 1 | 26 | .5 | 1.4 | - 270, ~ 200
apparel.shoes.step_ins | 3 | 1 | 42 | .4 | 1.5 | respect 180, - 170, ~ 140
apparel.shoes.ballet_shoes | 3 | 1 | 38 | .4 | 1.5 | respect 180, - 170, ~ 140
apparel.shorts | 3 | 1 | 22 | .5 | 1.5 | - 270, ~ 200
apparel.sock | 3 | 1 | 6 | .6 | 2 | - 290, ~ 160
furniture.living_room.cabinet | 72 | 3 | 215 | .6 | 2.1 | brw 170, sv 150 *.8, bts 70 *.9, - 560
furniture.living_room.sofa | 66 | 2 | 430 | .5 | 1.8 | - 820, ~ 90
furniture.bedroom.bed | 56 | 3 | 215 | .6 | 2.2 | sv 200 *.9, brw 140, bts 110 *.8, lorelli 70 *.6, domini 60, - 300
furniture.kitchen.table | 33 | 3 | 135 | .6 | 2.4 | domini 130, sv 90, bts 90, brw 60, - 540
furniture.living_room.chair | 25 | 2 | 92 | .6 | 2.4 | lorelli 190 *.7, zeta 130, - 400
furniture.kitchen.chair | 23 | 2 | 38 | .7 | 2.9 | zeta 420 *.8, sv 60, - 450
furniture.living_room.shelving | 17 | 1 | 95 | .6 | 2.4 | brw 130, sv 130, - 500
furniture.bathroom.toilet | 14 | 1 | 88 | .5 | 2.6 | cersanit 330, santeri 190 *.8, sanita 150, santek 90, - 60
furniture.bathroom.bath | 12 | 1 | 230 | .5 | 2.2 | triton 280, cersanit 220, - 130
furniture.bedroom.blanket | 10 | 2 | 26 | .6 | 2.4 | tamish 120, - 420, ~ 150
furniture.bedroom.pillow | 10 | 2 | 17 | .6 | 2.6 | tamish 150, - 400, ~ 150
auto.accessories.player | 60 | 2 | 105 | .65 | 3.8 | pioneer 210 *1.2, jvc 130, kenwood 90 *1.2, swat 80 *.6, winca 30 *2, - 380
auto.accessories.alarm | 42 | 1 | 116 | .35 | 4.6 | starline 650, tomahawk 160 *.7, centurion 60 *.6, sheriff 50 *.7, - 10
auto.accessories.videoregister | 36 | 1 | 78 | .6 | 4 | sho-me 210, prestigio 110 *.8, ibox 110 *1.5, xiaomi 90 *.8, anytek 80, - 220
auto.accessories.compressor | 19 | 3 | 62 | .7 | 4.2 | berkut 220 *1.4, airline 180 *.6, ryobi 60 *1.2, - 240
auto.accessories.radar | 14 | 1 | 92 | .5 | 3.6 | sho-me 330, ibox 210 *1.4, neoline 110 *1.6, - 60
auto.accessories.parktronic | 5 | 1 | 42 | .5 | 3.4 | parkmaster 140 *1.6, - 260
auto.accessories.anti_freeze | 5 | 1 | 12 | .5 | 4.6 | felix 190, sintec 110, - 90
kids.carriage | 52 | 2 | 140 | .65 | 2.6 | lorelli 210 *.9, belecoo 170, wingoffly 120 *.6, chicco 80 *1.8, coballe 50, - 200
kids.toys | 52 | 6 | 26 | .8 | 3.4 | lego 230 *1.6, hasbro 70, rastar 60 *1.5, chicco 60, alilo 50 *1.8, - 160, ~ 180
kids.skates | 17 | 2 | 270 | .6 | 2.8 | kugoo 330, xiaomi 240 *1.4, maomaoku 60 *.5, longway 60 *.5, - 160
kids.dolls | 14 | 2 | 27 | .6 | 3.2 | llorens 130 *1.7, barbie 170, lol 150, - 130
kids.fmcg.diapers | 14 | 1 | 15 | .45 | 5 | huggies 380, pampers 330 *1.1, - 20
kids.swing | 6 | 1 | 92 | .5 | 2.6 | lorelli 230, - 180
construction.tools.drill | 42 | 3 | 82 | .6 | 5 | bosch 210 *1.3, dewalt 170 *1.6, makita 140 *1.6, crown 130 *.6, total 80 *.6, - 90
construction.tools.saw | 25 | 3 | 110 | .65 | 4 | bosch 150, huter 140 *.9, stihl 150 *2, makita 100 *1.3, ivt 70 *.8, - 140
construction.tools.welding | 20 | 1 | 130 | .5 | 3.8 | denzel 280, laston 150, magnetta 130 *.8, huter 120 *1.1, - 60
construction.tools.pump | 18 | 1 | 72 | .55 | 4 | leo 420, greenpro 90, karcher 80 *1.4, - 170
construction.tools.generator | 13 | 2 | 240 | .75 | 3.2 | denzel 220, huter 180, elenberg 90 *.3, - 120
construction.components.faucet | 13 | 1 | 48 | .6 | 3.6 | decoroom 160, rossinka 180, grohe 70 *2.5, - 150
construction.tools.light | 10 | 2 | 22 | .7 | 3.8 | camelion 130, - 300
construction.tools.screw | 4 | 1 | 52 | .6 | 4 | bosch 180 *1.3, makita 130 *1.6, - 90
construction.tools.painting | 4 | 1 | 46 | .6 | 3.4 | bosch 190 *1.3, - 160
construction.tools.soldering | 3 | 1 | 20 | .6 | 3.6 | rexant 160, - 190
sport.bicycle | 27 | 4 | 230 | .6 | 2.4 | stels 230, trinx 150, mars 110, sunday 110, giant 60 *2, - 110
sport.trainer | 9 | 2 | 290 | .7 | 2.2 | housefit 260, proxima 110 *1.6, - 140
sport.nutrition | 9 | 1 | 34 | .5 | 5.2 | optimum 180, maxler 170, - 60
sport.supplement | 8 | 1 | 21 | .5 | 5.2 | maxler 160, now-foods 130, - 60
sport.tennis | 3 | 1 | 60 | .7 | 2.4 | wilson 160, - 130
sport.ski | 3 | 1 | 190 | .6 | 1.8 | fischer 170, - 80
sport.snowboard | 3 | 1 | 210 | .5 | 1.8 | thule 90, burton 150, - 80
accessories.bag | 30 | 3 | 42 | .75 | 2.6 | baden 150 *1.3, karya 110 *1.4, coccinelle 60 *5, rivacase 100 *.7, respect 80, - 150, ~ 180
accessories.wallet | 7 | 1 | 32 | .5 | 2.7 | karya 320, baden 90, - 140
accessories.umbrella | 3 | 1 | 23 | .4 | 2.8 | xiaomi 220, hoco 110, - 120
medicine.tools.tonometer | 4.5 | 1 | 52 | .45 | 6.4 | omron 600, microlife 140, - 20
stationery.cartrige | 3 | 1 | 21 | .7 | 4.3 | hp 520, canon 160, - 40
stationery.paper | .4 | 1 | 8 | .5 | 3.6 | svetocopy 190, - 90
country_yard.cultivator | 1.4 | 1 | 330 | .4 | 1.9 | huter 220, champion 160, - 40
country_yard.lawn_mower | 1.2 | 1 | 190 | .5 | 2 | huter 170, bosch 150, - 40
country_yard.furniture.hammok | .7 | 1 | 120 | .6 | 1.9 | ventara 220, - 160
`;

/** Brands of categories without a code, in the notation of the table. */
export const UNCODED_BRANDS =
  'xiaomi 62, lucente 66, bosch 46, cordiant 40, samsung 34, sony 20, triangle 24, luminarc 22, ariston 14, redmond 18, philips 18, nokian 16, yokohama 18, viatti 14, force 14, skad 12, montale 12, sokolov 12, tefal 14, hp 12, tp-link 10, karcher 8, microsoft 8 *1.6, carters 8, omron 8, none 1, null 1, - 290, ~ 330';
